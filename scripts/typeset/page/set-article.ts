import type { Article, Column } from '../../../content/model/index.ts';
import { type ArticleFlow, articleFlow } from '../flow/article-flow.ts';
import { type FilledRegion, fillRegion, type RegionCursor, START } from '../flow/fill-region.ts';
import { heightOf } from '../flow/open-columns.ts';
import { type Opening, seriesLabel } from './column-opening.ts';
import { type TextColumns, textColumn } from './grid.ts';
import type { PageContext } from './sheet.ts';

/** An article with the column 栏目 it stands in. */
export type Entry = { article: Article; column: Column; isFirst: boolean };

/** How an article is set: how tall its pictures may be, whether lines are saved, and whether info boxes part. */
export type Variant = { pictures: number; isFrugal: boolean; partsBoxes: boolean };

/** One page of an article: `page` counts from the one with its head, the region begins at `row`. */
export type RunPage = { page: number; row: number; filled: FilledRegion };

/** An article divided over pages from a start row: its regions, where it ends, and rows its last columns leave white. */
export type Run = { regions: RunPage[]; pages: number; endRow: number; white: number };

/** An article set in a variant, ready to be divided over pages. `headRows` counts the label of its series too. */
export type SetArticle = {
  flow: ArticleFlow;
  columns: TextColumns;
  series: Opening;
  headRows: number;
  /** Divides it over pages; `startRow` is the row on which its head begins. */
  run(startRow: number): Run;
  /** False when it needs more than so many pages even with lines saved; true when it may do with them. */
  mayFit(startRow: number, pages: number): boolean;
};

/** No article is tried out over more pages than this. */
const MOST_PAGES = 1000;
/** Text rows a head must keep below it on its page. */
const ROWS_BELOW_HEAD = 5;

/** Sets an article across the type area, in the text columns of its column 栏目. */
export function setArticle(context: PageContext, { article, column }: Entry, variant: Variant): SetArticle {
  const { design, grid } = context;
  const columns = textColumn(design, grid, column.textColumns ?? design.textColumns);
  return setInColumns({ context, article, columns, fullWidth: grid.typeWidth, variant });
}

export type ColumnsInput = {
  context: PageContext;
  article: Article;
  columns: TextColumns;
  /** Width of the head, from the first column to the last or a little more. In pt. */
  fullWidth: number;
  variant: Variant;
};

/** The most set articles a memory keeps: those of some issues in all their variants. */
const MOST_REMEMBERED = 1000;

/** Sets an article in some text columns; one that was set before just so is not set again. */
export function setInColumns(input: ColumnsInput): SetArticle {
  const { context, ...rest } = input;
  const { design, grid, articles } = context;
  const { sizes } = design.styles.title;
  const key = JSON.stringify([design.name, sizes, grid.width, grid.height, rest]);
  const known = articles.get(key) ?? setAnew(input);
  if (articles.size >= MOST_REMEMBERED) articles.clear();
  articles.set(key, known);
  return known;
}

function setAnew({ context, article, columns, fullWidth, variant }: ColumnsInput): SetArticle {
  const { design, grid, measure, paragraphs } = context;
  const settings = {
    measure,
    paragraphs,
    styles: design.styles,
    leading: grid.leading,
    columnWidth: columns.width,
    fullWidth,
    maxRows: grid.rows,
    ...variant,
  };
  const flow = articleFlow(settings, article);
  const series = seriesLabel(context, article, fullWidth);
  const headRows = series.rows + Math.ceil((flow.head.height + 0.9 * grid.leading) / grid.leading);
  const runs = new Map<number, Run>();
  return {
    flow,
    columns,
    series,
    headRows,
    run(startRow) {
      const known = runs.get(startRow) ?? divide(context, { article, flow, columns }, startRow + headRows);
      runs.set(startRow, known);
      return known;
    },
    mayFit(startRow, pages) {
      const rows = grid.rows * pages - (startRow + headRows);
      return flow.leastRows <= rows * columns.count;
    },
  };
}

type Division = { article: Article; flow: ArticleFlow; columns: TextColumns };

function divide({ grid }: PageContext, { article, flow, columns }: Division, bodyRow: number): Run {
  const regions: RunPage[] = [];
  const { notes } = flow.head;
  // A head that leaves next to no room stands alone; the notes it calls keep it company.
  const isHeadAlone = grid.rows - bodyRow < ROWS_BELOW_HEAD && bodyRow > 0 && notes.length === 0;
  let page = isHeadAlone && !fits(bodyRow) ? 1 : 0;
  let row = page === 0 ? bodyRow : 0;
  let cursor: RegionCursor = START;
  for (; page < MOST_PAGES; page++) {
    const filled = region(cursor, row);
    regions.push({ page, row, filled });
    if (filled.isFinished)
      return { regions, pages: page + 1, endRow: row + filled.rows, white: whiteIn(filled, grid.leading) };
    if (row === 0 && !hasMoved(cursor, filled)) break;
    cursor = filled.next;
    row = 0;
  }
  throw new Error(`${article.id} makes no progress`);

  function region(from: RegionCursor, at: number): FilledRegion {
    const headNotes = from === START ? notes : [];
    const { items } = flow;
    const { leading, rows } = grid;
    return fillRegion({
      items,
      cursor: from,
      rows: rows - at,
      columns: columns.count,
      leading,
      headNotes,
      isFull: at === 0,
    });
  }

  function fits(at: number): boolean {
    return grid.rows > at && region(START, at).isFinished;
  }
}

/** Rows of white below the columns of a region, against the highest one. */
function whiteIn({ columns }: FilledRegion, leading: number): number {
  const heights = columns.map((column) => heightOf(column, leading));
  return heights.reduce((sum, height) => sum + Math.max(...heights) - height, 0);
}

function hasMoved(cursor: RegionCursor, { next, columns, top }: FilledRegion): boolean {
  return next.index > cursor.index || top.length > 0 || columns.some((column) => column.placed.length > 0);
}
