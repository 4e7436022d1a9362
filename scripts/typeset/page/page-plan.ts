import type { Article, Block, Issue } from '../../../content/model/index.ts';
import { noteRows } from '../flow/fill-column.ts';
import { columnLabel, columnOpening, type Opening } from './column-opening.ts';
import { type Entry, type Run, type SetArticle, setArticle, type Variant } from './set-article.ts';
import type { PageContext } from './sheet.ts';

/** Where an article begins and how it is set: on a new page, or `gap` rows below the one before it. */
export type Planned = Entry & {
  set: SetArticle;
  run: Run;
  isNewPage: boolean;
  gap: number;
  opening: Opening;
};

export type PlanInput = {
  context: PageContext;
  issue: Issue;
  articles: ReadonlyMap<string, Article>;
  /** Pages around the body: the whole is padded to a multiple of four. */
  otherPages: number;
};

const STANDING_MATTER = new Set<Article['kind']>(['notice', 'correction', 'callForPapers']);
const LIKELIEST: Variant = { pictures: 1, isFrugal: false, partsBoxes: false };

type Saving = { variant: Variant; cost: number };
const FEWER_LINES: Saving = { variant: { ...LIKELIEST, isFrugal: true }, cost: 3 };
/** Tried when the last page of an article would hold little, with what each costs; the last two need pictures. */
const SAVING: readonly Saving[] = [
  FEWER_LINES,
  { variant: { ...LIKELIEST, pictures: 0.85, isFrugal: true }, cost: 6 },
  { variant: { ...LIKELIEST, pictures: 0.72, isFrugal: true }, cost: 12 },
];
/** Tried when a box leaves the columns at the end of an article uneven by more rows than these. */
const PARTED: Saving = { variant: { ...LIKELIEST, partsBoxes: true }, cost: 4 };
const UNEVEN = 6;
/** A last page with fewer rows than this share of a page is worth saving. */
const LITTLE = 0.34;

/** Costs, against an empty page of 100. */
const COST = {
  /** A page that holds next to nothing. */
  runt: 60,
  /** The last lines of an article alone above another one, or few of them. */
  tail: 18,
  sliver: 30,
  /** An article below another, of its own column or of another. */
  below: 6,
  columnBelow: 14,
  fillPage: 60,
  /** A row that one column is lower than the others. */
  unevenRow: 1.5,
} as const;
/** A page filled to less than this share holds next to nothing; fewer rows than these are a sliver. */
const RUNT = 0.25;
const SLIVER = 4;
/** How many plans for the articles so far are followed. */
const PLANS = 8;

/** A plan for the articles so far: rows used on the last page, whole pages, and the way to it. */
type Plan = { row: number; pages: number; cost: number; last: Planned | undefined; before: Plan | undefined };

/**
 * 版面计划: where every article begins. All articles are weighed together (a short beam search): the plan with the
 * least white, the fewest short last pages and the fewest fill pages wins; printed order never changes.
 */
export function planPages(input: PlanInput): Planned[] {
  let plans: Plan[] = [{ row: 0, pages: 0, cost: 0, last: undefined, before: undefined }];
  for (const entry of entriesOf(input)) {
    const ways = waysOf(input.context, entry);
    plans = best(plans.flatMap((plan) => continuations(input, plan, entry, ways)));
  }
  const ends = plans.map((plan) => ({ plan, cost: plan.cost + endCost(input, plan) }));
  const chosen = ends.reduce((a, b) => (b.cost < a.cost ? b : a)).plan;
  return wayTo(chosen);
}

function entriesOf({ issue, articles }: PlanInput): Entry[] {
  return issue.columns.flatMap((column) =>
    column.articles.flatMap((id, index) => {
      const article = articles.get(id);
      return article ? [{ article, column, isFirst: index === 0 }] : [];
    }),
  );
}

/** How one article may be set, and what may stand above its head; each is made when it is first asked for. */
type Ways = { variants(variant: Variant): SetArticle; opening(): Opening };

function waysOf(context: PageContext, entry: Entry): Ways {
  const known = new Map<Variant, SetArticle>();
  let opening: Opening | undefined;
  return {
    variants(variant) {
      const set = known.get(variant) ?? setArticle(context, entry, variant);
      known.set(variant, set);
      return set;
    },
    opening() {
      opening ??= (entry.isFirst ? columnOpening : columnLabel)(context, entry.column);
      return opening;
    },
  };
}

function continuations(input: PlanInput, plan: Plan, entry: Entry, ways: Ways): Plan[] {
  const { variants } = ways;
  return [onNewPage(input.context, plan, entry, ways), below(input.context, plan, entry, ways)].flatMap(
    (start) => {
      if (!start) return [];
      const first = continued(input, plan, start, variants(LIKELIEST), 0);
      const parted = isUneven(first) && hasBlock(entry, 'infoBox') ? [PARTED] : [];
      const even = parted.map(({ variant, cost }) => continued(input, plan, start, variants(variant), cost));
      if (even.some((found) => !isUneven(found))) return [first, ...even];
      if (first.pages === plan.pages + 1 || first.row > input.context.grid.rows * LITTLE) return [first];
      const saving = savingWays(entry, start, first).map(({ variant, cost }) =>
        continued(input, plan, start, variants(variant), cost),
      );
      return [first, ...saving.filter((found) => found.pages < first.pages)];
    },
  );
}

/** Ways to set an article that may save it its last page. */
function savingWays(entry: Entry, { row, opening }: Start, { last }: Plan): readonly Saving[] {
  if (hasBlock(entry, 'figure')) return SAVING;
  const { set, run } = last!;
  return set.mayFit(row + opening.rows, run.pages - 1) ? [FEWER_LINES] : [];
}

function isUneven({ last }: Plan): boolean {
  return last!.run.white > UNEVEN;
}

function hasBlock({ article }: Entry, type: Block['type']): boolean {
  return article.body.some((block) => block.type === type);
}

const NO_OPENING: Opening = { pieces: [], rows: 0 };

type Start = Omit<Planned, 'set' | 'run'> & { row: number; cost: number };

function onNewPage(context: PageContext, plan: Plan, entry: Entry, ways: Ways): Start {
  const cost = plan.last ? whiteCost(context, plan.row) : 0;
  return { ...entry, isNewPage: true, gap: 0, opening: ways.opening(), row: 0, cost };
}

/** The start below the article before, where the design allows it. */
function below(context: PageContext, plan: Plan, entry: Entry, ways: Ways): Start | undefined {
  if (!plan.last) return undefined;
  const { design, grid } = context;
  const { sharing } = design;
  const isSameColumn = plan.last.column === entry.column;
  const opening = isSameColumn && !entry.isFirst ? NO_OPENING : ways.opening();
  const row = plan.row + sharing.gapRows;
  const set = ways.variants(LIKELIEST);
  const notes = noteRows(set.flow.head.notes, grid.leading);
  const left = grid.rows - row - opening.rows - set.headRows - notes;
  const least = isSameColumn ? sharing.followOnRows : sharing.newColumnRows;
  const mayFollowOn = least > 0 && left >= least;
  const mayShare = isSameColumn || STANDING_MATTER.has(entry.article.kind);
  const fitsWhole = () => left > 0 && set.run(row + opening.rows).pages === 1;
  if (!mayFollowOn && !(mayShare && fitsWhole())) return undefined;
  const cost = isSameColumn ? COST.below : COST.columnBelow;
  return { ...entry, isNewPage: false, gap: sharing.gapRows, opening, row, cost };
}

function continued(input: PlanInput, plan: Plan, start: Start, set: SetArticle, variantCost: number): Plan {
  const { row, cost, ...place } = start;
  const run = set.run(row + place.opening.rows);
  return {
    row: run.endRow,
    pages: plan.pages + run.pages - (place.isNewPage ? 0 : 1),
    cost: plan.cost + cost + variantCost + tailCost(input.context, run) + unevenCost(run),
    last: { ...place, set, run },
    before: plan,
  };
}

/** White between the feet of the columns at the end of an article. */
function unevenCost({ white }: Run): number {
  return Math.max(0, white - UNEVEN / 2) * COST.unevenRow;
}

function tailCost({ grid }: PageContext, { pages, endRow }: Run): number {
  if (pages === 1 || endRow >= grid.rows * RUNT) return 0;
  return COST.tail + (endRow < SLIVER ? COST.sliver : 0);
}

/** White left on a page: one large hole is worse than two small ones, next to nothing on a page is worst. */
function whiteCost({ grid }: PageContext, row: number): number {
  const white = Math.max(0, 1 - row / grid.rows);
  return 60 * white + 40 * white * white + (white > 1 - RUNT ? COST.runt : 0);
}

function endCost({ context, otherPages }: PlanInput, plan: Plan): number {
  const fillPages = (4 - ((plan.pages + otherPages) % 4)) % 4;
  return whiteCost(context, plan.row) + fillPages * COST.fillPage;
}

/** The cheapest plans, one for each place at which the last article may end. */
function best(plans: readonly Plan[]): Plan[] {
  const byEnd = new Map<string, Plan>();
  for (const plan of plans) {
    const key = `${plan.pages}:${plan.row}`;
    const known = byEnd.get(key);
    if (!known || plan.cost < known.cost) byEnd.set(key, plan);
  }
  return [...byEnd.values()].sort((a, b) => a.cost - b.cost).slice(0, PLANS);
}

function wayTo(plan: Plan): Planned[] {
  const way: Planned[] = [];
  for (let at: Plan | undefined = plan; at?.last; at = at.before) way.push(at.last);
  return way.reverse();
}
