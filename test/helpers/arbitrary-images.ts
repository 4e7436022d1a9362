import fc from 'fast-check';
import { sha256 } from '../../content/model/canonical.ts';
import type { ImageRef } from '../../content/model/image.ts';
import { arbitraryText } from './arbitrary-text.ts';

/** Four pictures of a library, as documents. */
export const LIBRARY = ['a', 'b', 'c', 'd'].map((name, index) => ({
  id: `media-${name}`,
  sha256: sha256(name),
  mimeType: index % 2 === 0 ? 'image/jpeg' : 'image/png',
  width: 1200 + index,
  height: 800 + index,
  alt: `图 ${name}`,
}));

/** One of the library's pictures, with the library's 替代文字 or its own. */
export const arbitraryImage: fc.Arbitrary<ImageRef> = fc
  .tuple(fc.constantFrom(...LIBRARY), fc.option(arbitraryText))
  .map(([{ sha256: hash, mimeType, width, height, alt }, own]) => ({
    file: `images/${hash}.${mimeType === 'image/png' ? 'png' : 'jpg'}`,
    sha256: hash,
    width,
    height,
    alt: own ?? alt,
  }));
