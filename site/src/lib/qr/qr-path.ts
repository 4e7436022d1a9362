import { codewords, versionFor } from './codewords.ts';
import { drawMatrix, type Matrix } from './matrix.ts';

/** A QR code (ISO/IEC 18004, error correction M) of a text as dark modules; `undefined` when it is longer than 180 bytes. */
export function qrMatrix(text: string): Matrix | undefined {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  return version && drawMatrix(codewords(bytes, version), version);
}

/** Light modules around a code, so that it is found. */
const QUIET = 4;

/** A code as the `d` of one SVG path in a square of `size` units, quiet zone included. */
export function qrPath(matrix: Matrix): { size: number; path: string } {
  const path = matrix
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('');
  return { size: matrix.length + 2 * QUIET, path };
}
