import { createRequire } from 'node:module';

/**
 * pdf-lib, the object writer of this room, from its one bundled file: its default entry loads some three hundred
 * modules one by one, which takes three times as long.
 */
const library = createRequire(import.meta.url)('pdf-lib/dist/pdf-lib.min.js') as typeof import('pdf-lib');

export const { PDFContext, PDFHeader, PDFHexString, PDFName, PDFNull, PDFObject, PDFStream, PDFString } =
  library;
export type PDFContext = import('pdf-lib').PDFContext;
export type PDFHexString = import('pdf-lib').PDFHexString;
