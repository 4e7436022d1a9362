import { FORBIDDEN } from './break-cost.ts';
import { type LineSums, lineSums } from './line-sums.ts';
import { scratch } from './scratch.ts';
import { classAt, type Units } from './units.ts';

/** Where lines end: `measure(line)` is the width of the line with that number, in pt. */
export type BreakInput = {
  units: Units;
  /** First unit and one past the last; no forced line ends inside. */
  from: number;
  to: number;
  measure: (line: 'first' | 'other') => number;
  /** Room kept free at the end of the last line, for an end mark. In pt. */
  lastLineRoom?: number;
  /** Take as few lines as the text can be set in. */
  isFrugal?: boolean;
  /** Lines are not stretched: short ones are no harm. */
  isRagged?: boolean;
};

/** A line as a range of units. */
export type LineRange = { from: number; to: number; isLast: boolean };

/** Lines, and the fewest that any choice of breaks makes; 0 when that is not known. */
export type Breaks = { lines: LineRange[]; fewest: number };

const EMERGENCY = 20_000;
/** What each line costs where lines are to be saved; more than a tight line, less than a lonely character. */
const FRUGAL = 2e5;
const OVERFULL = 1e18;
/** 孤字: what a last line with a single character costs. */
const LONELY = 5e6;
/** How many earlier breaks one break is tried against; far more than a line holds, so only degenerate text meets it. */
const REACH = 600;
const LINE_COST = 10;
/** Lines that fill less of the measure are only tried when there is nothing else. */
const FAR_FROM_FULL = 0.6;
const SLACK = 1e-6;
/** Beyond what rounding can do to a price. */
const CERTAINLY = 1 + 1e-6;

/**
 * Total-fit line breaking (Knuth and Plass): the breaks of a paragraph are chosen together so that the sum of squared
 * badness is least. Compression is cheaper than stretching. Always gives a result: what cannot be broken and does not
 * fit is broken anywhere, a unit wider than the measure gets a line of its own. Time is linear in the text.
 */
export function breakLines(input: BreakInput): Breaks {
  const { from, to } = input;
  const costs = allowEmergencyBreaks(input);
  const search = startSearch(input);
  for (let at = from + 1; at <= to; at++) {
    const cost = at === to ? 0 : costs[at - from]!;
    if (cost !== FORBIDDEN) addBreak(search, at, cost);
  }
  return { lines: collect(search, input), fewest: Math.max(0, search.fewest[search.count - 1]!) };
}

const costsOf = scratch();

/** Break costs, with a costly break before each unit of every run that is wider than the measure. */
function allowEmergencyBreaks({ units, from, to, measure }: BreakInput): Float64Array {
  const costs = costsOf(to - from);
  for (let at = from; at < to; at++) costs[at - from] = units.cost[at]!;
  const limit = Math.min(measure('first'), measure('other'));
  let start = from;
  let width = 0;
  for (let at = from; at <= to; at++) {
    if (at > start && (at === to || costs[at - from] !== FORBIDDEN)) {
      if (width > limit) openRun(costs, units, { from, start, end: at });
      start = at;
      width = 0;
    }
    if (at < to) width += units.box[at]! + (at > start ? units.gap[at]! : 0);
  }
  return costs;
}

type UnitRun = { from: number; start: number; end: number };

function openRun(costs: Float64Array, units: Units, { from, start, end }: UnitRun): void {
  for (let at = start + 1; at < end; at++) {
    if (classAt(units, at) !== 'combining') costs[at - from] = EMERGENCY;
  }
}

/**
 * The search: breaks found so far as columns of numbers, `at` the unit, `total` the least price of all lines before it,
 * `previous` the break at which the last of those begins, `fewest` the least number of lines up to there. `oldest` is
 * the first that can still begin a line.
 */
type Search = {
  input: BreakInput;
  sums: LineSums;
  measures: { first: number; other: number };
  count: number;
  at: Float64Array;
  total: Float64Array;
  previous: Float64Array;
  fewest: Float64Array;
  oldest: number;
};

const places = scratch();
const totals = scratch();
const previousOnes = scratch();
const fewestLines = scratch();

function startSearch(input: BreakInput): Search {
  const { from, to, measure } = input;
  const room = to - from + 1;
  const search: Search = {
    input,
    sums: lineSums(input),
    measures: { first: measure('first'), other: measure('other') },
    count: 1,
    at: places(room),
    total: totals(room),
    previous: previousOnes(room),
    fewest: fewestLines(room),
    oldest: 0,
  };
  search.at[0] = from;
  search.total[0] = 0;
  search.previous[0] = -1;
  search.fewest[0] = 0;
  return search;
}

/**
 * Tries a line end at a unit against the breaks before it and keeps the cheapest. Runs some ten times for every
 * character of an issue: nothing is made in its loop, numbers least of all.
 */
function addBreak(search: Search, at: number, cost: number): void {
  const { input, count, total, at: places, measures } = search;
  const { width, stretch: stretches, shrink: shrinks } = search.sums;
  const { units, from } = input;
  const isRagged = input.isRagged === true;
  const isLast = at === input.to;
  const b = at - from;
  const room = isLast ? (input.lastLineRoom ?? 0) : 0;
  const far = FAR_FROM_FULL * measures.other;
  const frugal = input.isFrugal ? FRUGAL : 0;
  const trail = units.trail[at - 1]!;
  let oldest = Math.max(search.oldest, count - REACH);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let fewest = Number.NEGATIVE_INFINITY;
  for (let index = oldest; index < count; index++) {
    const start = places[index]!;
    const a = start - from;
    const ink = width[b]! - width[a]! - units.gap[start]!;
    // Later starts make shorter lines only: once one is found, lines that are far from full need not be tried.
    if (best >= 0 && !isLast && ink < far) break;
    const shrink = shrinks[b]! - shrinks[a]! - units.shrink[start]!;
    const measure = (index === 0 ? measures.first : measures.other) - room;
    if (ink - shrink > measure + SLACK) {
      // This start makes only longer lines for all later breaks.
      if (best < 0) oldest = index + 1;
      continue;
    }
    // No line is free, so that this start cannot win any more.
    if (total[index]! >= least) continue;
    // The earliest start of a line that fits has the fewest lines before it.
    if (best < 0) fewest = search.fewest[index]! + 1;
    const missing = measure - ink - trail;
    let badness = 0;
    if (ink - measure > SLACK) badness = 50 * cube((ink - measure) / atLeast(SLACK, shrink));
    else if (!isLast && missing > 0) {
      const stretch = stretches[b]! - stretches[a]! - units.stretch[start]!;
      badness = isRagged ? 300 * (missing / measure) * (missing / measure) : looseness(missing, stretch);
      // Later starts make looser lines only; when this line alone costs more, so will they.
      if (index > 0 && badness * badness > least * CERTAINLY) break;
    }
    const base = LINE_COST + badness;
    const lonely = isLast && start > from && isLonely(units, start, at) ? LONELY : 0;
    const sum = total[index]! + (base * base + cost * cost + lonely + frugal);
    if (sum >= least) continue;
    best = index;
    least = sum;
  }
  search.oldest = Math.min(oldest, count - 1);
  search.at[count] = at;
  search.total[count] = best < 0 ? total[count - 1]! + OVERFULL : least;
  search.previous[count] = best < 0 ? count - 1 : best;
  search.fewest[count] = fewest;
  search.count++;
}

/** The badness of a line that misses so much of its measure, with so much comfortable stretch. */
function looseness(missing: number, stretch: number): number {
  const badness = 100 * cube(missing / atLeast(0.01, stretch));
  if (badness > 1e7) return 1e7;
  return badness;
}

/** Faster than `Math.max`. */
function atLeast(least: number, value: number): number {
  if (value > least) return value;
  return least;
}

/** Faster than `** 3`, in the innermost loop of the press. */
function cube(value: number): number {
  return value * value * value;
}

function isLonely(units: Units, from: number, to: number): boolean {
  let visible = 0;
  for (let index = from; index < to && visible < 2; index++) {
    const found = classAt(units, index);
    if (found === 'han' || found === 'latin' || found === 'digit') visible++;
  }
  return visible < 2;
}

function collect({ at, previous, count }: Search, { to }: BreakInput): LineRange[] {
  const lines: LineRange[] = [];
  for (let index = count - 1; previous[index]! >= 0; index = previous[index]!) {
    lines.push({ from: at[previous[index]!]!, to: at[index]!, isLast: at[index] === to });
  }
  return lines.reverse();
}
