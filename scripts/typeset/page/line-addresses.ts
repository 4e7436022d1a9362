import type { Issue, LineAddress, LinePart } from '../../../content/model/index.ts';
import type { PlacedText } from '../flow/piece.ts';
import { codePointCount } from '../text/code-point-count.ts';
import type { Design } from '../types.ts';
import { pageGrid } from './grid.ts';
import type { PlacedIssue, PlacedPage } from './placed.ts';

export type AddressInput = { placed: PlacedIssue; issue: Issue; design: Design };

/** Parts of a head, which run across the columns. */
const ACROSS = new Set<LinePart>(['kicker', 'title', 'subtitle', 'byline', 'editorNote', 'standfirst']);

/** The page as a proofreader names it. */
export function pageName({ folio, number }: PlacedPage): string {
  return folio ?? `[${number}]`;
}

/** The address of every line of article text, in the order of the pages. Pieces of one line are joined. */
export function lineAddresses({ placed, issue, design }: AddressInput): LineAddress[] {
  const placeOf = linePlaces(issue, design);
  const drawn = new Map<string, number>();
  const result: LineAddress[] = [];
  for (const page of placed.pages) {
    for (const item of page.items) {
      if (item.kind !== 'text' || !item.origin) continue;
      const { article, line, part } = item.origin;
      const key = `${article}:${line}`;
      const from = drawn.get(key) ?? 0;
      drawn.set(key, from + codePointCount(item.text));
      const { column, row } = placeOf({ ...item, page: page.number, article, part });
      const address = { page: pageName(page), column, row, article, readingLine: line };
      const last = result.at(-1);
      if (last && isSameLine(last, address)) last.text += item.text;
      else result.push({ ...address, from, text: item.text });
    }
  }
  return result;
}

/** A line of an article on a page（physical, from 1）, in pt. */
export type LineOnPage = Pick<PlacedText, 'x' | 'y' | 'width'> & {
  page: number;
  article: string;
  part: LinePart;
};

/** Where lines stand on the pages of an issue in a design: text column from the left, 0 for what runs across, and row. */
export function linePlaces(
  issue: Issue,
  design: Design,
): (line: LineOnPage) => { column: number; row: number } {
  const grid = pageGrid(design, issue.trimSize);
  const counts = new Map(
    issue.columns.flatMap((column) =>
      column.articles.map((id) => [id, column.textColumns ?? design.textColumns] as const),
    ),
  );
  return ({ x, y, width, page, article, part }) => {
    const row = Math.max(1, Math.floor((y - grid.top) / grid.leading) + 1);
    const share = (x + width / 2 - grid.left(page)) / grid.typeWidth;
    const count = counts.get(article) ?? 1;
    const column = ACROSS.has(part) ? 0 : Math.min(count, Math.max(1, Math.floor(share * count) + 1));
    return { column, row };
  };
}

function isSameLine(a: LineAddress, b: Omit<LineAddress, 'from' | 'text'>): boolean {
  const keys = ['page', 'column', 'row', 'article', 'readingLine'] as const;
  return keys.every((key) => a[key] === b[key]);
}
