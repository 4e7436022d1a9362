import { describe, expect, it } from 'vitest';
import type { SetFiller } from '../../../../../scripts/typeset/page/fillers.ts';
import { chooseFillers } from '../../../../../scripts/typeset/page/fillers.ts';
import { finishPages } from '../../../../../scripts/typeset/page/finish-pages.ts';
import { planContext, planOf } from './plan-of.ts';

const { rows: pageRows } = planContext.grid;
const filler = (index: number, rows: number): SetFiller => ({ index, rows, pieces: [] });
const indexes = (fillers: readonly SetFiller[]) => fillers.map(({ index }) => index);
const finish = (columns: readonly (readonly number[])[], fillers: readonly SetFiller[] = []) =>
  finishPages(planContext, planOf(columns), fillers);

describe('fillers chosen for a hole', () => {
  it.each<[string, number[], number, number[]]>([
    ['the one that fits', [5], 6, [0]],
    ['the one that fills more', [4, 6], 7, [1]],
    ['two together when they fill more', [4, 6, 3], 9, [1, 2]],
    ['of equals the first', [5, 5], 6, [0]],
    ['none when none fits', [5, 6], 4, []],
    ['none when there are none', [], 20, []],
  ])('%s', (_name, heights, rows, wanted) => {
    expect(
      indexes(
        chooseFillers(
          heights.map((height, index) => filler(index, height)),
          rows,
        ),
      ),
    ).toEqual(wanted);
  });
});

describe('what planning left white', () => {
  it('takes every filler once, in the largest hole first', () => {
    const finished = finish([[30], [14], [30]], [filler(0, 12), filler(1, 6)]);
    const used = finished.flatMap(({ fillers }) => indexes(fillers));
    expect(used.toSorted()).toEqual([0, 1]);
    const hole = (at: number) => pageRows - finished[at]!.run.endRow;
    expect(finished[1]!.fillers.length).toBeGreaterThan(0);
    expect(hole(1)).toBeGreaterThan(hole(0));
  });

  it('opens the head, on the same pages, and never over a filler', () => {
    const columns = [[20], [24], [60]];
    const planned = planOf(columns);
    const finished = finish(columns, [filler(0, 8)]);
    expect(finished.some(({ air }) => air > 0)).toBe(true);
    finished.forEach(({ run, fillers }, index) => {
      expect(run.pages).toBe(planned[index]!.run.pages);
      const taken = fillers.reduce((sum, { rows }) => sum + rows, 0);
      expect(run.endRow + taken).toBeLessThanOrEqual(pageRows);
    });
  });

  it('leaves an article alone when another begins below it', () => {
    const finished = finish([[12, 12]], [filler(0, 4)]);
    expect(finished[1]!.isNewPage).toBe(false);
    expect(finished[0]).toMatchObject({ air: 0, fillers: [] });
    expect(indexes(finished[1]!.fillers)).toEqual([0]);
  });
});
