import { type Article, type Issue, issueLabel } from '../../../content/model/index.ts';
import { type Placed, shift } from '../flow/piece.ts';
import { contentsEntry } from './contents-entry.ts';
import { setFurniture } from './furniture-text.ts';
import type { ContentsEntry, PlacedPage } from './placed.ts';
import { blankPage, folioOf, mergeBoxes, type PageContext } from './sheet.ts';

export type ContentsInput = {
  context: PageContext;
  issue: Issue;
  articles: ReadonlyMap<string, Article>;
  /** Physical number of the first page of the 目录. */
  firstPage: number;
  /** The physical page on which an article starts. */
  pageOf: (article: string) => number;
};

/** `foot` is where the last row ends on the last page, in pt from the head of the type area. */
export type Contents = { pages: PlacedPage[]; entries: ContentsEntry[]; foot: number };

type Row = { pieces: Placed[]; height: number; keepsNext: boolean; gap: number; entry?: ContentsEntry };

/**
 * 目录: articles grouped by column with all their authors（GB/T 13417）, leaders and start pages. Its number of pages
 * does not depend on the numbers in it, so that it can be set before and again after the body.
 */
export function setContents(input: ContentsInput): Contents {
  const rows = contentsRows(input);
  const head = contentsHead(input);
  const { grid } = input.context;
  const room = grid.rows * grid.leading - head.height;
  const sheets = divide(rows, room, evenHeight(rows, room));
  const air = Math.min(...sheets.map((sheet) => airBetween(sheet, room)));
  const pages = sheets.map((sheet, index) => drawSheet(input, { rows: sheet, index, head, air }));
  const foot = head.height + heightOf(sheets.at(-1)!, air);
  return { pages, entries: rows.flatMap((row) => row.entry ?? []), foot };
}

function contentsHead({ context, issue }: ContentsInput): { pieces: Placed[]; height: number } {
  const { design, measure, grid } = context;
  const style = design.contents;
  const width = grid.typeWidth;
  const furniture = 'contents' as const;
  const title = setFurniture({ measure, text: design.words.contents, style: style.title, furniture, width });
  const text = `${issue.titleName}　${issueLabel(issue)}`;
  const label = setFurniture({ measure, text, style: { ...style.issue, align: 'right' }, furniture, width });
  const y = title.height + 4;
  return {
    pieces: [
      ...title.pieces,
      ...shift(label.pieces, 0, title.height - label.height),
      { kind: 'rule', x1: 0, y1: y, x2: width, y2: y, thickness: 1.4, ink: design.styles.accent },
    ],
    height: y + 1.2 * grid.leading,
  };
}

function contentsRows(input: ContentsInput): Row[] {
  const { issue, articles } = input;
  const columns = issue.columns.filter((column) => column.articles.length > 0);
  return columns.flatMap((column) => [
    columnRow(input, column.name),
    ...column.articles.flatMap((id) => {
      const article = articles.get(id);
      if (!article) return [];
      const row = contentsEntry(input.context, article, input.pageOf(id));
      return [{ ...row, keepsNext: false, gap: 0 }];
    }),
  ]);
}

function columnRow({ context }: ContentsInput, name: string): Row {
  const { design, measure, grid } = context;
  const { column } = design.contents;
  const set = setFurniture({
    measure,
    text: name,
    style: column,
    furniture: 'contents',
    width: grid.typeWidth,
  });
  const mark: Placed = {
    kind: 'box',
    x: 0,
    y: (column.leading - column.size) / 2 + column.size * 0.12,
    width: 3.5,
    height: column.size * 0.82,
    fill: design.styles.accent,
  };
  return {
    pieces: [mark, ...shift(set.pieces, 10, 0)],
    height: set.height,
    keepsNext: true,
    gap: column.leading * 0.45,
  };
}

/** How high each page is filled: evenly, when the list needs more than one. */
function evenHeight(rows: readonly Row[], room: number): number {
  const total = rows.reduce((sum, row) => sum + row.height + row.gap, 0);
  const pages = Math.max(1, Math.ceil(total / room));
  return pages === 1 ? room : Math.min(room, total / pages + 40);
}

/** Divides the rows over pages; a column's name stays with its first article. */
function divide(rows: readonly Row[], room: number, target: number): Row[][] {
  const sheets: Row[][] = [[]];
  let used = 0;
  rows.forEach((row, index) => {
    const next = row.keepsNext ? (rows[index + 1]?.height ?? 0) : 0;
    const needed = row.gap + row.height + next;
    const isPastTarget = row.keepsNext && used > target - 40;
    if (used > 0 && (used + needed > room || isPastTarget)) {
      sheets.push([]);
      used = 0;
    }
    sheets.at(-1)!.push(row);
    used += row.height + (used > 0 ? row.gap : 0);
  });
  return sheets;
}

type Sheet = { rows: readonly Row[]; index: number; head: { pieces: Placed[]; height: number }; air: number };

function drawSheet(input: ContentsInput, { rows, index, head, air }: Sheet): PlacedPage {
  const { context, firstPage } = input;
  const { grid } = context;
  const number = firstPage + index;
  const page = blankPage(context, number, folioOf(number));
  const left = grid.left(number);
  page.items.push(...shift(head.pieces, left, grid.top));
  let y = grid.top + head.height;
  rows.forEach((row, at) => {
    if (at > 0) y += row.gap + air;
    page.items.push(...shift(row.pieces, left, y));
    y += row.height;
  });
  return { ...page, items: mergeBoxes(page.items) };
}

/** Extra air between rows so that a short list fills its page calmly, up to a limit. */
function airBetween(rows: readonly Row[], room: number): number {
  return Math.max(0, Math.min(7, (room * 0.96 - heightOf(rows, 0)) / Math.max(1, rows.length - 1)));
}

function heightOf(rows: readonly Row[], air: number): number {
  return rows.reduce((sum, row, index) => sum + row.height + (index > 0 ? row.gap + air : 0), 0);
}
