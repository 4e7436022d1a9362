import { readJpegHeader } from './jpeg-header.ts';
import { readPng } from './png-chunks.ts';

/** JPEGs begin with FF D8, PNGs with 89 50. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff;
}

/** The size of a JPEG or PNG in pixels, from its header; throws when it is neither. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } {
  return isJpeg(bytes) ? readJpegHeader(bytes) : readPng(bytes);
}
