import { describe, expect, it } from 'vitest';
import {
  type Cell,
  leafLevel,
  type Side,
  saddleStitch,
} from '../../../../../scripts/typeset/impose/saddle-stitch.ts';

const pagesOf = ({ rows }: Side) => rows.map((row) => row.map((cell) => cell.page));
const cellsOf = (count: number): Cell[] =>
  saddleStitch(count).sheets.flatMap(({ front, back }) => [front, back].flatMap(({ rows }) => rows.flat()));

describe('saddleStitch', () => {
  it.each([
    [4, [{ front: [[4, 1]], back: [[2, 3]] }]],
    [
      8,
      [
        {
          front: [
            [5, 4],
            [8, 1],
          ],
          back: [
            [3, 6],
            [2, 7],
          ],
        },
      ],
    ],
    [
      12,
      [
        {
          front: [
            [9, 4],
            [12, 1],
          ],
          back: [
            [3, 10],
            [2, 11],
          ],
        },
        { front: [[8, 5]], back: [[6, 7]] },
      ],
    ],
    [
      16,
      [
        {
          front: [
            [13, 4],
            [16, 1],
          ],
          back: [
            [3, 14],
            [2, 15],
          ],
        },
        {
          front: [
            [9, 8],
            [12, 5],
          ],
          back: [
            [7, 10],
            [6, 11],
          ],
        },
      ],
    ],
  ])('orders %i pages', (count, expected) => {
    const { sheets } = saddleStitch(count);
    expect(sheets.map(({ front, back }) => ({ front: pagesOf(front), back: pagesOf(back) }))).toEqual(
      expected,
    );
  });

  it.each(Array.from({ length: 16 }, (_, index) => (index + 1) * 4))(
    'puts every one of %i pages on a leaf with its neighbour, facing its opposite',
    (count) => {
      const { sheets, blanks } = saddleStitch(count);
      expect(blanks).toEqual([]);
      const seen = cellsOf(count).map((cell) => cell.page!);
      expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      for (const { front, back } of sheets) {
        front.rows.forEach((row, at) => {
          const [left, right] = row.map((cell) => cell.page!) as [number, number];
          expect(left + right).toBe(count + 1);
          const [behindRight, behindLeft] = back.rows[at]!.map((cell) => cell.page!) as [number, number];
          expect([Math.abs(left - behindLeft), Math.abs(right - behindRight)]).toEqual([1, 1]);
          for (const [a, b] of [
            [left, behindLeft],
            [right, behindRight],
          ] as const)
            expect(Math.min(a, b) % 2).toBe(1);
        });
      }
      // Rows are cut or folded head to head: only the upper one of two stands on its head.
      for (const { front, back } of sheets) {
        for (const { rows } of [front, back]) {
          rows.forEach((row, at) => {
            for (const cell of row) expect(cell.isTurned).toBe(rows.length === 2 && at === 0);
          });
        }
      }
    },
  );

  it.each([
    [1, [2, 3, 4]],
    [2, [3, 4]],
    [3, [4]],
    [5, [4, 5, 6]],
    [6, [5, 6]],
    [7, [6]],
    [46, [45, 46]],
  ])('gives %i pages blanks, before the last two', (count, blanks) => {
    const booklet = saddleStitch(count);
    expect(booklet.blanks).toEqual(blanks);
    expect(booklet.pages.length % 4).toBe(0);
    if (count >= 4) expect(booklet.pages.slice(-2)).toEqual([count - 1, count]);
  });

  it('makes nothing of nothing', () => {
    expect(saddleStitch(0)).toEqual({ sheets: [], pages: [], blanks: [] });
  });
});

describe('leafLevel', () => {
  it('counts leaves from the covers to the middle', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((page) => leafLevel(page, 8))).toEqual([0, 0, 1, 1, 1, 1, 0, 0]);
    expect(leafLevel(24, 48)).toBe(11);
  });
});
