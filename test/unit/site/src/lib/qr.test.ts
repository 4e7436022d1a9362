import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codewords, versionFor } from '../../../../../site/src/lib/qr/codewords.ts';
import type { Matrix } from '../../../../../site/src/lib/qr/matrix.ts';
import { qrMatrix, qrPath } from '../../../../../site/src/lib/qr/qr-path.ts';
import { errorCorrection } from '../../../../../site/src/lib/qr/reed-solomon.ts';

const bit = (dark: boolean | undefined) => (dark ? '1' : '0');

/** The 15 bits of the format beside the upper left mark, highest first. */
function format(matrix: Matrix): string {
  const places = [0, 1, 2, 3, 4, 5, 7].map((x) => matrix[8]![x]);
  const above = [8, 7, 5, 4, 3, 2, 1, 0].map((y) => matrix[y]![8]);
  return [...places, ...above].map(bit).join('');
}

describe('errorCorrection', () => {
  it('gives the codewords of the worked example of the standard for HELLO WORLD, 1-M', () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    expect(errorCorrection(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  });
});

describe('codewords', () => {
  it('fill a version exactly', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 180 }), (bytes) => {
        const version = versionFor(bytes.length)!;
        expect(codewords(bytes, version)).toHaveLength(version.total);
      }),
    );
  });

  it('hold mode, length, bytes and padding', () => {
    const words = codewords(new TextEncoder().encode('ab'), versionFor(2)!);
    expect(words.slice(0, 6)).toEqual([0x40, 0x26, 0x16, 0x20, 0xec, 0x11]);
  });
});

describe('qrMatrix', () => {
  const FORMATS = [
    '101010000010010',
    '101000100100101',
    '101111001111100',
    '101101101001011',
    '100010111111001',
    '100000011001110',
    '100111110010111',
    '100101010100000',
  ];

  it('names level M and one of the masks, as the table of the standard has them', () => {
    for (const text of ['a', 'https://example.invalid/jlxx/2026/3/three-tables/', 'x'.repeat(150)]) {
      expect(FORMATS).toContain(format(qrMatrix(text)!));
    }
  });

  it('grows with the text and refuses what is too long', () => {
    expect(qrMatrix('a')).toHaveLength(21);
    expect(qrMatrix('x'.repeat(180))).toHaveLength(53);
    expect(qrMatrix('x'.repeat(181))).toBeUndefined();
  });

  it('has its quiet zone', () => {
    expect(qrPath([[true]])).toEqual({ size: 9, path: 'M4 4h1v1h-1z' });
  });

  it('is drawn with one stroke for each run of dark modules', () => {
    const row = [true, true, false, true];
    expect(qrPath([row, row, row, row].map((cells) => [...cells])).path.slice(0, 26)).toBe(
      'M4 4h2v1h-2zM7 4h1v1h-1zM4',
    );
  });
});
