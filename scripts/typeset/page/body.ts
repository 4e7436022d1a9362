import { type Article, type Column, type Issue, issueLabel } from '../../../content/model/index.ts';
import { shift } from '../flow/piece.ts';
import { type Planned, planPages } from './page-plan.ts';
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
  /** Pages before and after the body, without fill pages. */
  otherPages: number;
  /** Pages before the one with folio 1; the covers when absent. */
  pagesWithoutFolio?: number;
};

/** A page being filled: `used` rows from its top. */
type OpenPage = { page: PlacedPage; used: number; column: Column };

type Setting = BodyInput & { pages: OpenPage[]; starts: ArticleStart[]; fills: Fill[] };

/** Holes from this share of a page are reported. */
const LARGE_HOLE = 0.25;

/** Sets all articles on pages, column after column, in printed order. */
export function setBody(input: BodyInput): Body {
  const setting: Setting = { ...input, pages: [], starts: [], fills: [] };
  for (const planned of planPages(input)) placeArticle(setting, planned);
  reportHole(setting);
  return {
    pages: setting.pages.map((open) => closePage(setting, open)),
    starts: setting.starts,
    fills: setting.fills,
  };
}

function addPage(setting: Setting, column: Column): OpenPage {
  const { context, pages, firstPage, pagesWithoutFolio } = setting;
  const number = firstPage + pages.length;
  const open = { page: blankPage(context, number, folioOf(number, pagesWithoutFolio)), used: 0, column };
  pages.push(open);
  return open;
}

function placeArticle(setting: Setting, planned: Planned): void {
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
  }
}

function placeHead({ context, starts }: Setting, open: OpenPage, planned: Planned): void {
  const { gap, opening, set, article } = planned;
  const { grid } = context;
  const left = grid.left(open.page.number);
  const y = (row: number) => grid.top + row * grid.leading;
  if (gap > 0) open.page.items.push(...dividingRule(context, left, y(open.used + gap / 2)));
  const top = open.used + gap + opening.rows;
  starts.push({ article: article.id, page: open.page.number, y: y(top) });
  open.page.items.push(
    ...shift(opening.pieces, left, y(open.used + gap)),
    ...shift(set.series.pieces, left, y(top)),
    ...shift(set.flow.head.pieces, left, y(top + set.series.rows)),
  );
  open.used = top + set.headRows;
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
  const head = isRightHand ? column.name : `${issue.titleName}　${issueLabel(issue)}`;
  const furniture = pageFurniture(context, page, head);
  return { ...page, items: mergeBoxes([...furniture, ...page.items]) };
}
