/** Planned pages by article. */
export type Plan = Readonly<Record<string, number>>;

/** What the typesetter measured of an article. */
export type Taken = { pages: number; characters: number };

/** One article of the page plan: planned, taken, and the difference in pages（over is positive）. */
export type PlanLine = { planned?: number; taken?: number; difference?: number; state: PlanState };

/** `over` and `under` by more than a quarter of a page; `fits` within it; `unplanned`, `unknown` where one side lacks. */
export type PlanState = 'over' | 'under' | 'fits' | 'unplanned' | 'unknown';

const TOLERANCE = 0.25;

/** How an article stands to its planned pages. */
export function planLine(planned: number | undefined, taken: number | undefined): PlanLine {
  if (planned === undefined) return { taken, state: 'unplanned' };
  if (taken === undefined) return { planned, state: 'unknown' };
  const difference = Math.round((taken - planned) * 100) / 100;
  return { planned, taken, difference, state: stateOf(difference) };
}

function stateOf(difference: number): PlanState {
  if (Math.abs(difference) <= TOLERANCE) return 'fits';
  return difference > 0 ? 'over' : 'under';
}

/** The sum of a plan against an issue: planned pages of the articles, pages of the whole as measured and as planned. */
export type PlanTotal = { planned: number; taken: number; articles: number; unplanned: number };

/** Adds up the lines of an issue. Pages to a hundredth. */
export function planTotal(lines: readonly PlanLine[]): PlanTotal {
  const sum = (name: 'planned' | 'taken') =>
    Math.round(lines.reduce((total, line) => total + (line[name] ?? 0), 0) * 100) / 100;
  const unplanned = lines.filter(({ planned }) => planned === undefined).length;
  return { planned: sum('planned'), taken: sum('taken'), articles: lines.length, unplanned };
}

/** A difference in words: `多 0.5 页`, `少 1 页`, `合适`. */
export function differenceWord({ state, difference = 0 }: PlanLine): string {
  const pages = Math.abs(difference)
    .toFixed(2)
    .replace(/\.?0+$/, '');
  const words: Record<PlanState, string> = {
    over: `多 ${pages} 页`,
    under: `少 ${pages} 页`,
    fits: '合适',
    unplanned: '未计划',
    unknown: '未估算',
  };
  return words[state];
}

/** What was typed as planned pages: quarters of a page from 0.25 to 99; empty is no plan, `undefined` is no such number. */
export function readPlanned(text: string): { pages?: number } | undefined {
  if (text.trim() === '') return {};
  const pages = Number(text);
  const isQuarter = Number.isInteger(pages * 4);
  return isQuarter && pages >= 0.25 && pages <= 99 ? { pages } : undefined;
}
