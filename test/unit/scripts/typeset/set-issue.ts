import { expect } from 'vitest';
import { type Article, type Issue, readingLines } from '../../../../content/model/index.ts';
import { layout } from '../../../../scripts/typeset/layout.ts';
import type { PlacedIssue, PlacedPage, PlacedText } from '../../../../scripts/typeset/page/placed.ts';
import { design } from '../../../../templates/print/journal/index.ts';
import { fakeMeasure } from './fake-measure.ts';

export type Content = { issue: Issue; articles: readonly Article[] };
/** Sets an issue in the journal design with made-up widths. */
export const set = (snapshot: Content): PlacedIssue => layout({ snapshot, design, measure: fakeMeasure });

export const texts = (page: PlacedPage) =>
  page.items.filter((item): item is PlacedText => item.kind === 'text');
/** What a kind of furniture says on a page. */
export const words = (page: PlacedPage, furniture: PlacedText['furniture']) =>
  texts(page)
    .filter((item) => item.furniture === furniture)
    .map((item) => item.text)
    .join('');

/** What is drawn of every reading line of an article, in the order of the pages and their items. */
export function drawnLines(placed: PlacedIssue, article: Article): string[] {
  const drawn = readingLines(article).map(() => '');
  for (const item of placed.pages.flatMap(texts)) {
    if (item.origin?.article === article.id) drawn[item.origin.line] += item.text;
  }
  return drawn;
}

/** What must be drawn: the reading lines without forced line ends. */
export const wanted = (article: Article) =>
  readingLines(article).map((line) => line.text.replaceAll('\n', ''));

/** Every glyph of article text stands in the type area, but for the air of marks at its edges. */
export function expectInsideFrame(placed: PlacedIssue): void {
  for (const page of placed.pages) {
    for (const item of texts(page)) {
      if (!item.origin) continue;
      const half = item.size / 2 + 0.01;
      expect(item.x).toBeGreaterThanOrEqual(design.margins.outer - half);
      const right = item.x + (item.offsets.at(-1) ?? 0) + half;
      expect(right).toBeLessThanOrEqual(page.width - design.margins.outer + half);
      expect(item.y).toBeGreaterThan(design.margins.top - 1);
      expect(item.y).toBeLessThan(page.height - design.margins.bottom + design.styles.body.leading);
    }
  }
}
