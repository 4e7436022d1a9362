import { beforeAll, describe, expect, it } from 'vitest';
import type { Article, Column } from '../../../../../content/model/index.ts';
import { pageGrid } from '../../../../../scripts/typeset/page/grid.ts';
import { type Planned, planPages } from '../../../../../scripts/typeset/page/page-plan.ts';
import { layoutMemory } from '../../../../../scripts/typeset/page/sheet.ts';
import { design } from '../../../../../templates/print/journal/index.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { fakeMeasure } from '../fake-measure.ts';
import type { Content } from '../set-issue.ts';

let sample: Content;
beforeAll(async () => {
  sample = await sampleSnapshotInput();
});

/** Text of so many rows across the two columns of the design. */
const rows = (count: number) => '读书会办了三年，人没有少过，书越读越厚。'.repeat(Math.round(count * 2.3));

/** Plans columns of articles, each so many rows long; `otherPages` are those around the body. */
function plan(columns: readonly (readonly number[])[], otherPages = 4): Planned[] {
  const articles = new Map<string, Article>();
  const listed = columns.map((lengths, at): Column => {
    const ids = lengths.map((length, index) => {
      const id = `a${at}-${index}`;
      const body: Article['body'] = [{ type: 'paragraph', content: [{ type: 'text', text: rows(length) }] }];
      articles.set(id, { id, slug: id, kind: 'article', column: `c${at}`, title: '短题', byline: [], body });
      return id;
    });
    return { id: `c${at}`, slug: `c${at}`, name: '栏目', articles: ids };
  });
  const issue = { ...sample.issue, columns: listed };
  const grid = pageGrid(design, issue.trimSize);
  const context = { design, measure: fakeMeasure, grid, ...layoutMemory() };
  return planPages({ context, issue, articles, otherPages });
}

const newPages = (planned: readonly Planned[]) => planned.map(({ isNewPage }) => isNewPage);
const pagesOf = (planned: readonly Planned[]) =>
  planned.reduce((sum, { run, isNewPage }) => sum + run.pages - (isNewPage ? 0 : 1), 0);

describe('planPages', () => {
  it('plans nothing for nothing', () => {
    expect(plan([])).toEqual([]);
  });

  it('keeps the printed order', () => {
    const planned = plan([[10, 20, 5], [30], [8, 8]]);
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
    expect(newPages(plan([[12, 10]]))).toEqual([true, false]);
  });

  it('leaves a full page alone', () => {
    expect(newPages(plan([[34, 34]]))).toEqual([true, true]);
  });

  it('begins the next column below where a third of the page would be white', () => {
    expect(newPages(plan([[14], [60]]))).toEqual([true, false]);
  });

  it('never begins a column where its head leaves no rows for text', () => {
    const { sharing } = design;
    for (const planned of plan([[22], [60]]).filter(({ isNewPage }) => !isNewPage)) {
      const first = planned.run.regions[0]!;
      expect(44 - first.row).toBeGreaterThanOrEqual(sharing.newColumnRows);
    }
  });

  it('takes no more pages than one article to a page', () => {
    const lengths = [50, 12, 30, 9, 70, 20, 11];
    const alone = lengths.reduce((sum, length) => sum + pagesOf(plan([[length]])), 0);
    expect(pagesOf(plan([lengths]))).toBeLessThan(alone);
  });
});
