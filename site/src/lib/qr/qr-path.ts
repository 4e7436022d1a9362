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
    .flatMap((row, y) =>
      darkRuns(row).map(([x, width]) => `M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`),
    )
    .join('');
  return { size: matrix.length + 2 * QUIET, path };
}

/** The runs of dark modules in a row: where each begins and how long it is. */
function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const text = row.map((dark) => (dark ? '1' : ' ')).join('');
  return [...text.matchAll(/1+/g)].map((run) => [run.index, run[0].length]);
}
