import type { Issue, LinePart } from '../../../content/model/index.ts';
import type { PlacedText } from '../flow/piece.ts';
import type { Design } from '../types.ts';
import { pageGrid } from './grid.ts';
import type { PlacedIssue, PlacedPage } from './placed.ts';

/**
 * Where a line of type stands, as a proofreader names it: page（the folio, or the physical number in brackets）, text
 * column from the left（0 for what runs across）, row of the page grid as numbered in the margin of a proof.
 * `readingLine` is its line in `readingLines` of the article, `from` the code point in that line it begins at.
 */
export type LineAddress = {
  page: string;
  column: number;
  row: number;
  article: string;
  readingLine: number;
  from: number;
  text: string;
};

export type AddressInput = { placed: PlacedIssue; issue: Issue; design: Design };

/** Parts of a head, which run across the columns. */
const ACROSS = new Set<LinePart>(['kicker', 'title', 'subtitle', 'byline', 'editorNote', 'standfirst']);

/** The page as a proofreader names it. */
export function pageName({ folio, number }: PlacedPage): string {
  return folio ?? `[${number}]`;
}

/** The address of every line of article text, in the order of the pages. Pieces of one line are joined. */
export function lineAddresses({ placed, issue, design }: AddressInput): LineAddress[] {
  const grid = pageGrid(design, issue.trimSize);
  const counts = new Map(
    issue.columns.flatMap((column) =>
      column.articles.map((id) => [id, column.textColumns ?? design.textColumns] as const),
    ),
  );
  const drawn = new Map<string, number>();
  const result: LineAddress[] = [];
  for (const page of placed.pages) {
    for (const item of page.items) {
      if (item.kind !== 'text' || !item.origin) continue;
      const { article, line, part } = item.origin;
      const key = `${article}:${line}`;
      const from = drawn.get(key) ?? 0;
      drawn.set(key, from + Array.from(item.text).length);
      const row = Math.max(1, Math.floor((item.y - grid.top) / grid.leading) + 1);
      const share = (middleOf(item) - grid.left(page.number)) / grid.typeWidth;
      const count = counts.get(article) ?? 1;
      const column = ACROSS.has(part) ? 0 : Math.min(count, Math.max(1, Math.floor(share * count) + 1));
      const address = { page: pageName(page), column, row, article, readingLine: line };
      const last = result.at(-1);
      if (last && isSameLine(last, address)) last.text += item.text;
      else result.push({ ...address, from, text: item.text });
    }
  }
  return result;
}

function middleOf({ x, width }: PlacedText): number {
  return x + width / 2;
}

function isSameLine(a: LineAddress, b: Omit<LineAddress, 'from' | 'text'>): boolean {
  const keys = ['page', 'column', 'row', 'article', 'readingLine'] as const;
  return keys.every((key) => a[key] === b[key]);
}
