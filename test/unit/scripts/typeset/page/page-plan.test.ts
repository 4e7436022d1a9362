import { describe, expect, it } from 'vitest';
import type { Planned } from '../../../../../scripts/typeset/page/page-plan.ts';
import { planContext, planOf } from './plan-of.ts';

const newPages = (planned: readonly Planned[]) => planned.map(({ isNewPage }) => isNewPage);
const pagesOf = (planned: readonly Planned[]) =>
  planned.reduce((sum, { run, isNewPage }) => sum + run.pages - (isNewPage ? 0 : 1), 0);

describe('planPages', () => {
  it('plans nothing for nothing', () => {
    expect(planOf([])).toEqual([]);
  });

  it('keeps the printed order', () => {
    const planned = planOf([[10, 20, 5], [30], [8, 8]]);
    expect(planned.map(({ article }) => article.id)).toEqual([
      'a0-0',
      'a0-1',
      'a0-2',
      'a1-0',
      'a2-0',
      'a2-1',
    ]);
  });

  it('begins a short article of the same column below the one before it', () => {
    expect(newPages(planOf([[12, 10]]))).toEqual([true, false]);
  });

  it('leaves a full page alone', () => {
    expect(newPages(planOf([[34, 34]]))).toEqual([true, true]);
  });

  it('begins the next column below where a third of the page would be white', () => {
    expect(newPages(planOf([[14], [60]]))).toEqual([true, false]);
  });

  it('never begins a column where its head leaves no rows for text', () => {
    const { sharing } = planContext.design;
    for (const planned of planOf([[22], [60]]).filter(({ isNewPage }) => !isNewPage)) {
      const first = planned.run.regions[0]!;
      expect(44 - first.row).toBeGreaterThanOrEqual(sharing.newColumnRows);
    }
  });

  it('takes no more pages than one article to a page', () => {
    const lengths = [50, 12, 30, 9, 70, 20, 11];
    const alone = lengths.reduce((sum, length) => sum + pagesOf(planOf([[length]])), 0);
    expect(pagesOf(planOf([lengths]))).toBeLessThan(alone);
  });
});
