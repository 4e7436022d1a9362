import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ArticlePages,
  articlePages,
  cutArticle,
} from '../../../../../scripts/typeset/page/article-pages.ts';
import type { PlacedIssue } from '../../../../../scripts/typeset/page/placed.ts';
import { sampleSnapshotInput } from '../../../../helpers/sample-snapshot.ts';
import { type Content, drawnLines, set, texts, wanted } from '../set-issue.ts';

let sample: Content;
let placed: PlacedIssue;
let ranges: ArticlePages[];
beforeAll(async () => {
  sample = await sampleSnapshotInput();
  placed = set(sample);
  ranges = articlePages(placed, sample.articles);
});

describe('the pages of the articles', () => {
  it('are told for every article, from the page of its bookmark to that of its last line', () => {
    expect(ranges.map(({ article }) => article)).toEqual(sample.articles.map(({ id }) => id));
    const marks = placed.outline.flatMap(({ children }) => children);
    expect(ranges.map(({ first }) => first.page)).toEqual(marks.map(({ page }) => page));
    for (const { article, first, last } of ranges) {
      const pages = placed.pages.filter((page) =>
        texts(page).some((item) => item.origin?.article === article),
      );
      expect([first.page, last.page]).toEqual([pages[0]!.number, pages.at(-1)!.number]);
      expect([first.label, last.label]).toEqual([pages[0]!.folio, pages.at(-1)!.folio]);
    }
  });

  it('enclose every line of the article', () => {
    for (const { article, first, last } of ranges) {
      for (const page of placed.pages) {
        const lines = texts(page).filter((item) => item.origin?.article === article);
        for (const { y, size } of lines) {
          if (page.number === first.page) expect(y - size).toBeGreaterThanOrEqual(first.y - size);
          if (page.number === last.page) expect(y).toBeLessThanOrEqual(last.y);
        }
      }
    }
  });

  it('leave out an article that was not set', () => {
    const [first, ...rest] = sample.articles;
    const without = set({ ...sample, articles: rest });
    expect(articlePages(without, [first!])).toEqual([]);
  });
});

describe('a cut of an article', () => {
  it('holds the whole article on the pages of the issue, with one bookmark', () => {
    for (const range of ranges) {
      const cut = cutArticle(placed, range);
      const article = sample.articles.find(({ id }) => id === range.article)!;
      expect(drawnLines(cut, article)).toEqual(wanted(article));
      expect(cut.pages).toHaveLength(range.last.page - range.first.page + 1);
      expect(cut.outline).toEqual([{ title: range.title, page: 1, y: range.first.y, children: [] }]);
    }
  });
});
