import {
  type Article,
  authorNames,
  headlineOnOneLine,
  type Issue,
  issueLabel,
  titleWithPart,
} from '../../../content/model/index.ts';
import { type Placed, shift } from '../flow/piece.ts';
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

export type Contents = { pages: PlacedPage[]; entries: ContentsEntry[] };

type Row = { pieces: Placed[]; height: number; keepsNext: boolean; gap: number; entry?: ContentsEntry };

const FOLIO_WIDTH = 26;
const BETWEEN = 8;
/** Authors wider than this share of the measure get a line of their own. */
const WIDE_AUTHORS = 0.42;

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
  const pages = sheets.map((sheet, index) => drawSheet(input, sheet, index, head));
  return { pages, entries: rows.flatMap((row) => row.entry ?? []) };
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
      return article ? [entryRow(input, article)] : [];
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

function entryRow(input: ContentsInput, article: Article): Row {
  const { design, measure, grid } = input.context;
  const style = design.contents;
  const page = input.pageOf(article.id);
  const entry = {
    article: article.id,
    title: headlineOnOneLine(titleWithPart(article)),
    authors: authorNames(article.byline),
    folio: folioOf(page),
    page,
  };
  const left = 10;
  const room = grid.typeWidth - left - FOLIO_WIDTH;
  const furniture = 'contents' as const;
  const names = entry.authors.join('　');
  const authorsStyle = { ...style.authors, align: 'left' as const };
  const natural = setFurniture({ measure, text: names, style: authorsStyle, furniture, width: 1e6 });
  const isOwnLine = natural.width > room * WIDE_AUTHORS;
  const beside = names === '' || isOwnLine ? 0 : natural.width + BETWEEN;
  const leaderRoom = 3 * style.entry.size;
  const title = setFurniture({
    measure,
    text: entry.title,
    style: style.entry,
    furniture,
    width: room - beside - leaderRoom,
  });
  const baselineShift = title.height - style.entry.leading;
  const lastWidth = lastLineWidth(title.pieces);
  const pieces: Placed[] = [...shift(title.pieces, left, 0)];
  const rightEdge = grid.typeWidth - FOLIO_WIDTH;
  pieces.push(...leaders(input.context, left + lastWidth + BETWEEN, rightEdge - beside, baselineShift));
  if (beside > 0) {
    pieces.push(...shift(natural.pieces, rightEdge - natural.width, baselineShift + sameBaseline(style)));
  }
  pieces.push(...folioPieces(input.context, entry.folio, baselineShift));
  let height = title.height;
  if (names !== '' && isOwnLine) {
    const wrapped = { ...style.authors, align: 'left' as const };
    const set = setFurniture({ measure, text: names, style: wrapped, furniture, width: room - 20 });
    pieces.push(...shift(set.pieces, left + 20, height));
    height += set.height;
  }
  pieces.push({ kind: 'link', x: 0, y: 0, width: grid.typeWidth, height, page });
  return { pieces, height, keepsNext: false, gap: 0, entry };
}

/** Moves the authors' line so that its baseline is the title's. */
function sameBaseline({ entry, authors }: PageContext['design']['contents']): number {
  const baseline = (style: typeof entry) => (style.leading - style.size) / 2 + style.size * 0.88;
  return baseline(entry) - baseline(authors);
}

function lastLineWidth(pieces: readonly Placed[]): number {
  const last = pieces.at(-1);
  return last?.kind === 'text' ? last.x + last.width : 0;
}

function leaders({ design, measure }: PageContext, from: number, to: number, y: number): Placed[] {
  const { leader, entry } = design.contents;
  const step = entry.size * 0.5;
  const count = Math.floor((to - BETWEEN - from) / step);
  if (count < 2) return [];
  const style = { ...entry, ink: leader.ink };
  const width = (measure.advance(entry.face, leader.text.codePointAt(0)!) ?? 0.5) * entry.size;
  const start = to - BETWEEN - count * step;
  return [
    {
      kind: 'text',
      x: start,
      y: y + (style.leading - style.size) / 2 + style.size * 0.88,
      face: style.face,
      size: style.size,
      ink: style.ink,
      text: leader.text.repeat(count),
      offsets: Array.from({ length: count }, (_, index) => index * step),
      width: (count - 1) * step + width,
      furniture: 'contents',
    },
  ];
}

function folioPieces({ design, measure, grid }: PageContext, folio: string, y: number): Placed[] {
  const style = { ...design.contents.folio, align: 'right' as const };
  const set = setFurniture({ measure, text: folio, style, furniture: 'contents', width: FOLIO_WIDTH });
  return shift(set.pieces, grid.typeWidth - FOLIO_WIDTH, y);
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

function drawSheet(
  input: ContentsInput,
  rows: readonly Row[],
  index: number,
  head: { pieces: Placed[]; height: number },
): PlacedPage {
  const { context, firstPage } = input;
  const { grid } = context;
  const number = firstPage + index;
  const page = blankPage(context, number, folioOf(number));
  const left = grid.left(number);
  page.items.push(...shift(head.pieces, left, grid.top));
  const spread = airBetween(rows, grid.rows * grid.leading - head.height);
  let y = grid.top + head.height;
  rows.forEach((row, at) => {
    if (at > 0) y += row.gap + spread;
    page.items.push(...shift(row.pieces, left, y));
    y += row.height;
  });
  return { ...page, items: mergeBoxes(page.items) };
}

/** Extra air between rows so that a short list fills its page calmly, up to a limit. */
function airBetween(rows: readonly Row[], room: number): number {
  const used = rows.reduce((sum, row, index) => sum + row.height + (index > 0 ? row.gap : 0), 0);
  return Math.max(0, Math.min(7, (room * 0.96 - used) / Math.max(1, rows.length - 1)));
}
