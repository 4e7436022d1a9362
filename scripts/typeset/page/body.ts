import { type Article, type Column, type Issue, issueLabel } from '../../../content/model/index.ts';
import { shift } from '../flow/piece.ts';
import { columnEnd } from './column-end.ts';
import { fillerPieces, setFillers } from './fillers.ts';
import { type Finished, finishPages } from './finish-pages.ts';
import { planPages } from './page-plan.ts';
import type { ColumnEnd, Fill, PlacedFiller, PlacedPage } from './placed.ts';
import { regionPieces } from './region-pieces.ts';
import { blankPage, folioOf, mergeBoxes, type PageContext, pageFurniture } from './sheet.ts';

/** Where an article begins. `y` in pt from the top of the page. */
export type ArticleStart = { article: string; page: number; y: number };

export type Body = {
  pages: PlacedPage[];
  starts: ArticleStart[];
  fills: Fill[];
  fillers: PlacedFiller[];
  ends: ColumnEnd[];
};

export type BodyInput = {
  context: PageContext;
  issue: Issue;
  articles: ReadonlyMap<string, Article>;
  /** Physical number of the first page. */
  firstPage: number;
  /** Pages before and after the body, without fill pages. */
  otherPages: number;
  /** Pages before the one with folio 1; the covers when absent. */
  pagesWithoutFolio?: number;
};

/** A page being filled: `used` rows from its top. */
type OpenPage = { page: PlacedPage; used: number; column: Column };

type Setting = BodyInput & Omit<Body, 'pages'> & { pages: OpenPage[] };

/** The share of the white about a head that stands above it. */
const AIR_ABOVE = 0.6;
/** Holes from this share of a page are reported. */
const LARGE_HOLE = 0.25;

/** Sets all articles on pages, column after column, in printed order. */
export function setBody(input: BodyInput): Body {
  const { context, issue } = input;
  const setting: Setting = { ...input, pages: [], starts: [], fills: [], fillers: [], ends: [] };
  const plan = finishPages(context, planPages(input), setFillers(context, issue.fillers));
  for (const planned of plan) placeArticle(setting, planned);
  reportHole(setting);
  const { pages, starts, fills, fillers, ends } = setting;
  return { pages: pages.map((open) => closePage(setting, open)), starts, fills, fillers, ends };
}

function addPage(setting: Setting, column: Column): OpenPage {
  const { context, pages, firstPage, pagesWithoutFolio } = setting;
  const number = firstPage + pages.length;
  const open = { page: blankPage(context, number, folioOf(number, pagesWithoutFolio)), used: 0, column };
  pages.push(open);
  return open;
}

function placeArticle(setting: Setting, planned: Finished): void {
  const { context, pages } = setting;
  if (planned.isNewPage) reportHole(setting);
  const first = planned.isNewPage ? addPage(setting, planned.column) : pages.at(-1)!;
  const firstIndex = pages.indexOf(first);
  placeHead(setting, first, planned);
  for (const { page, row, filled } of planned.run.regions) {
    const open = pages[firstIndex + page] ?? addPage(setting, planned.column);
    const place = { page: open.page, row, filled, columns: planned.set.columns };
    open.page.items.push(...regionPieces(context, place));
    open.used = row + filled.rows;
    if (filled.isFinished) setting.ends.push(columnEnd(context, planned.article, open.page, filled));
  }
  if (planned.fillers.length > 0) placeFillers(setting, planned.fillers);
}

/** Fillers at the foot of the page just set. */
function placeFillers({ context, pages, fillers }: Setting, chosen: Finished['fillers']): void {
  const open = pages.at(-1)!;
  const { grid } = context;
  open.page.items.push(...shift(fillerPieces(context, chosen), grid.left(open.page.number), grid.top));
  open.used = grid.rows;
  fillers.push(...chosen.map(({ index }) => ({ page: open.page.number, filler: index })));
}

function placeHead({ context, starts }: Setting, open: OpenPage, planned: Finished): void {
  const { gap, opening, set, article, air } = planned;
  const { grid } = context;
  const left = grid.left(open.page.number);
  const y = (row: number) => grid.top + row * grid.leading;
  if (gap > 0) open.page.items.push(...dividingRule(context, left, y(open.used + gap / 2)));
  const top = open.used + gap + opening.rows;
  const headTop = top + air * AIR_ABOVE;
  starts.push({ article: article.id, page: open.page.number, y: y(top) });
  open.page.items.push(
    ...shift(opening.pieces, left, y(open.used + gap)),
    ...shift(set.series.pieces, left, y(headTop)),
    ...shift(set.flow.head.pieces, left, y(headTop + set.series.rows)),
  );
  open.used = top + set.headRows + air;
}

function dividingRule({ design, grid }: PageContext, left: number, at: number): PlacedPage['items'] {
  const { rule } = design.styles;
  return [{ kind: 'rule', x1: left, y1: at, x2: left + grid.typeWidth, y2: at, thickness: 0.5, ink: rule }];
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
  const isOfColumn = isRightHand || context.design.furniture.heads === 'column';
  const head = isOfColumn ? column.name : `${issue.titleName}　${issueLabel(issue)}`;
  const furniture = pageFurniture(context, page, head);
  return { ...page, items: mergeBoxes([...furniture, ...page.items]) };
}
