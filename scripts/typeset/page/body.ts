import { type Article, type Column, type Issue, issueLabel } from '../../../content/model/index.ts';
import { type ArticleFlow, articleFlow } from '../flow/article-flow.ts';
import { type FilledRegion, fillRegion, type RegionCursor, START } from '../flow/fill-region.ts';
import { shift } from '../flow/piece.ts';
import { columnLabel, columnOpening, type Opening, seriesLabel } from './column-opening.ts';
import { textColumn } from './grid.ts';
import type { Fill, PlacedPage } from './placed.ts';
import { regionPieces } from './region-pieces.ts';
import { blankPage, folioOf, mergeBoxes, type PageContext, pageFurniture } from './sheet.ts';

/** Where an article begins. `y` in pt from the top of the page. */
export type ArticleStart = { article: string; page: number; y: number };

export type Body = { pages: PlacedPage[]; starts: ArticleStart[]; fills: Fill[] };

export type BodyInput = {
  context: PageContext;
  issue: Issue;
  articles: ReadonlyMap<string, Article>;
  /** Physical number of the first page. */
  firstPage: number;
};

/** A page being filled: `used` rows from its top. */
type OpenPage = { page: PlacedPage; used: number; column: Column };

type Setting = BodyInput & { pages: OpenPage[]; starts: ArticleStart[]; fills: Fill[] };

/** Holes from this share of a page are reported. */
const LARGE_HOLE = 0.25;
/** No article is tried out over more pages than this. */
const MOST_TRIED = 400;
/** Text rows a head must keep below it on its page. */
const ROWS_BELOW_HEAD = 5;
const STANDING_MATTER = new Set<Article['kind']>(['notice', 'correction', 'callForPapers']);

/** Sets all articles on pages, column after column, in printed order. */
export function setBody(input: BodyInput): Body {
  const setting: Setting = { ...input, pages: [], starts: [], fills: [] };
  for (const column of input.issue.columns) {
    column.articles.forEach((id, index) => {
      const article = input.articles.get(id);
      if (article) setArticle(setting, { article, column, isFirst: index === 0 });
    });
  }
  reportHole(setting);
  return {
    pages: setting.pages.map((open) => closePage(setting, open)),
    starts: setting.starts,
    fills: setting.fills,
  };
}

type Entry = { article: Article; column: Column; isFirst: boolean };
type Set = Entry & { flow: ArticleFlow; columns: number };
type Start = { open: OpenPage; gap: number; opening: Opening };

/** How an article is set: how tall its pictures may be, and whether lines are saved. */
type Variant = { pictures: number; isFrugal: boolean };
const LIKELIEST: Variant = { pictures: 1, isFrugal: false };
/** Tried one after the other when the last page of an article would hold next to nothing. */
const SAVING: readonly Variant[] = [
  { pictures: 1, isFrugal: true },
  { pictures: 0.85, isFrugal: true },
  { pictures: 0.72, isFrugal: true },
];
/** A last page with fewer rows than this share of a page is saved when it can be. */
const RUNT = 0.25;

function setArticle(setting: Setting, entry: Entry): void {
  const first = setVariant(setting, entry, LIKELIEST);
  const start = findStart(setting, first);
  let best = { set: first, run: tryOut(setting.context, first, start) };
  for (const variant of SAVING) {
    const isRunt = best.run.pages > 1 && best.run.lastRows < setting.context.grid.rows * RUNT;
    if (!isRunt) break;
    const set = setVariant(setting, entry, variant);
    const run = tryOut(setting.context, set, start);
    if (run.pages < best.run.pages) best = { set, run };
  }
  placeArticle(setting, { ...best.set, ...start });
}

function setVariant({ context }: Setting, entry: Entry, variant: Variant): Set {
  const { design, grid, measure } = context;
  const columns = entry.column.textColumns ?? design.textColumns;
  const { width } = textColumn(design, grid, columns);
  const settings = {
    measure,
    styles: design.styles,
    leading: grid.leading,
    columnWidth: width,
    fullWidth: grid.typeWidth,
    maxRows: grid.rows,
    ...variant,
  };
  return { ...entry, flow: articleFlow(settings, entry.article), columns };
}

/** How many pages an article takes from its start, and how many rows of the last one. */
type Run = { pages: number; lastRows: number };

function tryOut(context: PageContext, set: Set, { open, gap, opening }: Start): Run {
  const { rows } = context.grid;
  let used = open.used + gap + opening.rows + headRows(context, set);
  let cursor: RegionCursor = START;
  for (let pages = 1; ; pages++) {
    const filled = region(context, set, cursor, rows - used, used === 0);
    if (filled.isFinished || pages > MOST_TRIED) return { pages, lastRows: used + filled.rows };
    cursor = filled.next;
    used = 0;
  }
}

/** The page an article begins on: below the one before it where the design allows, else a new page. */
function findStart(setting: Setting, set: Set): Start {
  const { context, pages } = setting;
  const { sharing } = context.design;
  const open = pages.at(-1);
  const isSameColumn = open?.column === set.column;
  const opening = openingOf(context, set, isSameColumn);
  if (open && open.used > 0) {
    const rows = context.grid.rows - open.used - sharing.gapRows - opening.rows - headRows(context, set);
    const least = isSameColumn ? sharing.followOnRows : sharing.newColumnRows;
    const mayFollowOn = least > 0 && rows >= least;
    const mayShare = isSameColumn || STANDING_MATTER.has(set.article.kind);
    if (mayFollowOn || (mayShare && rows > 0 && fitsWhole(setting, set, rows))) {
      return { open, gap: sharing.gapRows, opening };
    }
  }
  reportHole(setting);
  const first = set.isFirst ? opening : columnLabel(context, set.column);
  return { open: addPage(setting, set.column), gap: 0, opening: first };
}

/** What stands above the head of an article that shares a page. */
function openingOf(context: PageContext, { column, isFirst }: Set, isSameColumn: boolean): Opening {
  if (isFirst) return columnOpening(context, column);
  return isSameColumn ? { pieces: [], rows: 0 } : columnLabel(context, column);
}

function fitsWhole(setting: Setting, set: Set, rows: number): boolean {
  return region(setting.context, set, START, rows, false).isFinished;
}

function headRows(context: PageContext, { flow, article }: Set): number {
  const { leading } = context.grid;
  return seriesLabel(context, article).rows + Math.ceil((flow.head.height + 0.9 * leading) / leading);
}

function region(
  { grid }: PageContext,
  { flow, columns }: Set,
  cursor: RegionCursor,
  rows: number,
  isFull: boolean,
): FilledRegion {
  const headNotes = cursor === START ? flow.head.notes : [];
  return fillRegion({ items: flow.items, cursor, rows, columns, leading: grid.leading, headNotes, isFull });
}

function addPage({ context, pages, firstPage }: Setting, column: Column): OpenPage {
  const number = firstPage + pages.length;
  const open = { page: blankPage(context, number, folioOf(number)), used: 0, column };
  pages.push(open);
  return open;
}

function placeArticle(setting: Setting, set: Set & Start): void {
  const { context } = setting;
  const { grid } = context;
  let open = set.open;
  placeHead(setting, set);
  let cursor: RegionCursor = START;
  const roomLeft = grid.rows - open.used;
  const isHeadAlone = roomLeft < ROWS_BELOW_HEAD && open.used > 0;
  if (isHeadAlone && set.flow.head.notes.length === 0) open = addPage(setting, set.column);
  for (;;) {
    const rows = grid.rows - open.used;
    const filled = region(context, set, cursor, rows, open.used === 0);
    open.page.items.push(
      ...regionPieces(context, { page: open.page, row: open.used, filled, columns: set.columns }),
    );
    open.used += filled.rows;
    if (filled.isFinished) return;
    if (!hasMoved(cursor, filled) && open.used === 0) throw new Error(`${set.article.id} makes no progress`);
    cursor = filled.next;
    open = addPage(setting, set.column);
  }
}

function hasMoved(cursor: RegionCursor, { next, columns, top }: FilledRegion): boolean {
  return next.index > cursor.index || top.length > 0 || columns.some((column) => column.placed.length > 0);
}

function placeHead({ context, starts }: Setting, set: Set & Start): void {
  const { open, gap, opening, flow, article } = set;
  const { grid, design } = context;
  const left = grid.left(open.page.number);
  const y = (row: number) => grid.top + row * grid.leading;
  if (gap > 0) {
    const at = y(open.used + gap / 2);
    const { rule } = design.styles;
    open.page.items.push({
      kind: 'rule',
      x1: left,
      y1: at,
      x2: left + grid.typeWidth,
      y2: at,
      thickness: 0.5,
      ink: rule,
    });
    open.used += gap;
  }
  open.page.items.push(...shift(opening.pieces, left, y(open.used)));
  open.used += opening.rows;
  starts.push({ article: article.id, page: open.page.number, y: y(open.used) });
  const series = seriesLabel(context, article);
  open.page.items.push(...shift(series.pieces, left, y(open.used)));
  open.page.items.push(...shift(flow.head.pieces, left, y(open.used + series.rows)));
  open.used += headRows(context, set);
}

function reportHole({ pages, context, fills }: Setting): void {
  const open = pages.at(-1);
  if (!open) return;
  const left = context.grid.rows - open.used;
  if (left < context.grid.rows * LARGE_HOLE) return;
  fills.push({ page: open.page.number, height: left * context.grid.leading, reason: 'endOfArticle' });
}

/** Adds furniture: the column's name on right-hand pages, the title and issue on left-hand ones. */
function closePage({ context, issue }: Setting, { page, column }: OpenPage): PlacedPage {
  const isRightHand = page.number % 2 === 1;
  const head = isRightHand ? column.name : `${issue.titleName}　${issueLabel(issue)}`;
  const furniture = pageFurniture(context, page, head);
  return { ...page, items: mergeBoxes([...furniture, ...page.items]) };
}
