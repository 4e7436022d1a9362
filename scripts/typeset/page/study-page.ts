import type { Article, Issue, StudyPage } from '../../../content/model/index.ts';
import { type Placed, shift } from '../flow/piece.ts';
import type { StudyPageStyle } from '../types.ts';
import type { Body } from './body.ts';
import { columnEnd } from './column-end.ts';
import { chooseFillers, fillerPieces, setFillers } from './fillers.ts';
import { type Band, type PageModule, planModules } from './module-plan.ts';
import { continuedHead, nameplateStrip } from './nameplate-strip.ts';
import type { Fill, PlacedPage } from './placed.ts';
import { regionPieces } from './region-pieces.ts';
import { blankPage, mergeBoxes, type PageContext } from './sheet.ts';

export type StudyPageInput = {
  context: PageContext;
  issue: Issue;
  articles: ReadonlyMap<string, Article>;
  studyPage: StudyPage;
  style: StudyPageStyle;
};

export type SetStudyPage = Body;

/** Rows of text an article taller than the rest of a page needs below its head to begin there. */
const LEAST_ROWS = 8;
/** Rows of white that the gaps between bands may take up more than the design says. */
const SPREAD = 4;

type OpenPage = { page: PlacedPage; used: number };
type Setting = StudyPageInput & Pick<Body, 'starts' | 'ends' | 'fillers'> & { open: OpenPage[] };

/**
 * 理论版: the nameplate strip, below it the articles in modules. What one page cannot hold goes on on further pages,
 * which the fill list and the preflight then show.
 */
export function setStudyPage(input: StudyPageInput): SetStudyPage {
  const { context, issue, articles } = input;
  const entries = issue.columns.flatMap((column) =>
    column.articles.flatMap((id, index) => {
      const article = articles.get(id);
      return article ? [{ article, column, isFirst: index === 0 }] : [];
    }),
  );
  const setting: Setting = { ...input, open: [], starts: [], ends: [], fillers: [] };
  const first = addPage(setting);
  first.page.items.push(...shift(nameplateStrip(input), context.grid.left(1), context.grid.top));
  first.used = input.style.stripRows;
  const bands = planModules(context, entries, context.grid.rows - input.style.stripRows);
  const gap = input.style.gapRows + spreadOf(setting, bands);
  for (const band of bands) placeBand(setting, band, band === bands[0] ? 0 : gap);
  placeFillers(setting);
  const pages = setting.open.map(({ page }) => ({ ...page, items: mergeBoxes(page.items) }));
  const { starts, ends, fillers } = setting;
  return { pages, starts, ends, fillers, fills: fillsOf(setting) };
}

/** 补白 in the room left at the foot of the last page. */
function placeFillers({ context, issue, open, fillers }: Setting): void {
  const last = open.at(-1)!;
  const { grid } = context;
  const chosen = chooseFillers(setFillers(context, issue.fillers), grid.rows - last.used);
  if (chosen.length === 0) return;
  last.page.items.push(...shift(fillerPieces(context, chosen), grid.left(last.page.number), grid.top));
  last.used = grid.rows;
  fillers.push(...chosen.map(({ index }) => ({ page: last.page.number, filler: index })));
}

function addPage(setting: Setting): OpenPage {
  const { context, open, studyPage } = setting;
  const number = open.length + 1;
  const pageNumber = studyPage.pageNumber + number - 1;
  const page = blankPage(context, number, String(pageNumber));
  if (number > 1) page.items.push(...headAbove(setting, page, pageNumber));
  const added = { page, used: 0 };
  open.push(added);
  return added;
}

/** In the margin: the type area is for the articles. */
function headAbove(setting: Setting, page: PlacedPage, pageNumber: number): Placed[] {
  const { grid } = setting.context;
  const head = continuedHead(setting, pageNumber);
  return shift(head.pieces, grid.left(page.number), grid.top - 1.5 * head.height);
}

/** Extra rows for every gap, when all fits on the page and little would stay white at its foot. */
function spreadOf({ context, style }: Setting, bands: readonly Band[]): number {
  const gaps = bands.length - 1;
  const text = bands.reduce((sum, band) => sum + band.rows, 0);
  const free = context.grid.rows - style.stripRows - text - gaps * style.gapRows;
  return gaps > 0 && free > 0 ? Math.min(SPREAD, Math.floor(free / gaps)) : 0;
}

function placeBand(setting: Setting, band: Band, gap: number): void {
  const { grid } = setting.context;
  let open = setting.open.at(-1)!;
  const room = grid.rows - open.used - gap;
  const [only] = band.modules;
  const mayPart = band.modules.length === 1 && room >= only!.set.headRows + LEAST_ROWS;
  const isNewPage = band.rows > room && !mayPart && open.used > 0;
  if (isNewPage) open = addPage(setting);
  const row = isNewPage ? 0 : open.used + gap;
  if (row > 0 && gap > 0) open.page.items.push(ruleAcross(setting, open.page, row - gap / 2));
  const index = setting.open.indexOf(open);
  for (const module of band.modules) placeModule(setting, { module, index, row });
  open.page.items.push(...rulesBeside(setting, open.page, band, row));
}

type Place = { module: PageModule; index: number; row: number };

function placeModule(setting: Setting, { module, index, row }: Place): void {
  const { context, open, starts, ends } = setting;
  const { grid } = context;
  const { article, set, columns, from } = module;
  const y = grid.top + row * grid.leading;
  const leftOn = (page: PlacedPage) => grid.left(page.number) + from * (columns.width + columns.gutter);
  const { page } = open[index]!;
  starts.push({ article: article.id, page: page.number, y });
  page.items.push(
    ...shift(set.series.pieces, leftOn(page), y),
    ...shift(set.flow.head.pieces, leftOn(page), y + set.series.rows * grid.leading),
  );
  for (const region of set.run(row).regions) {
    const target = open[index + region.page] ?? addPage(setting);
    const place = { page: target.page, row: region.row, filled: region.filled, columns };
    target.page.items.push(...regionPieces(context, { ...place, left: leftOn(target.page) }));
    target.used = Math.max(target.used, region.row + region.filled.rows);
    if (region.filled.isFinished) ends.push(columnEnd(context, article, target.page, region.filled));
  }
}

function ruleAcross({ context }: Setting, page: PlacedPage, row: number): Placed {
  const { grid, design } = context;
  const x1 = grid.left(page.number);
  const y = grid.top + row * grid.leading;
  return { kind: 'rule', x1, y1: y, x2: x1 + grid.typeWidth, y2: y, thickness: 0.6, ink: design.styles.rule };
}

/** Rules between the articles of a band. */
function rulesBeside({ context }: Setting, page: PlacedPage, band: Band, row: number): Placed[] {
  const { grid, design } = context;
  const y1 = grid.top + row * grid.leading;
  return band.modules.slice(1).map(({ from, columns }) => {
    const x = grid.left(page.number) + from * (columns.width + columns.gutter) - columns.gutter / 2;
    const y2 = y1 + band.rows * grid.leading;
    return { kind: 'rule', x1: x, y1, x2: x, y2, thickness: 0.6, ink: design.styles.rule };
  });
}

function fillsOf({ open, context: { grid } }: Setting): Fill[] {
  return open.flatMap(({ page, used }) => {
    const height = (grid.rows - used) * grid.leading;
    return grid.rows - used > grid.rows / 4
      ? [{ page: page.number, height, reason: 'endOfArticle' as const }]
      : [];
  });
}
