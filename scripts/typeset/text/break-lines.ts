import { FORBIDDEN } from './break-cost.ts';
import type { Unit } from './units.ts';

/** Where lines end: `measure(line)` is the width of the line with that number, in pt. */
export type BreakInput = {
  units: readonly Unit[];
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

type Node = { at: number; total: number; previous: Node | undefined };

/**
 * Total-fit line breaking (Knuth and Plass): the breaks of a paragraph are chosen together so that the sum of squared
 * badness is least. Compression is cheaper than stretching. Always gives a result: what cannot be broken and does not
 * fit is broken anywhere, a unit wider than the measure gets a line of its own. Time is linear in the text.
 */
export function breakLines(input: BreakInput): LineRange[] {
  const units = allowEmergencyBreaks(input);
  const sums = prefixSums(units, input);
  const nodes: Node[] = [{ at: input.from, total: 0, previous: undefined }];
  let oldest = 0;
  for (let at = input.from + 1; at <= input.to; at++) {
    const cost = at === input.to ? 0 : costAt(units, input, at);
    if (cost === FORBIDDEN) continue;
    oldest = Math.max(oldest, nodes.length - REACH);
    const best = bestPredecessor({ input, units, sums, nodes, oldest, at, cost });
    oldest = best.oldest;
    nodes.push(best.node);
  }
  return collect(nodes.at(-1)!, input);
}

type Sums = { width: Float64Array; stretch: Float64Array; shrink: Float64Array };

function prefixSums(units: readonly CostedUnit[], { from, to }: BreakInput): Sums {
  const length = to - from + 1;
  const sums: Sums = {
    width: new Float64Array(length),
    stretch: new Float64Array(length),
    shrink: new Float64Array(length),
  };
  for (let index = 0; index < length - 1; index++) {
    const { unit } = units[index]!;
    sums.width[index + 1] = sums.width[index]! + unit.box + unit.gap;
    sums.stretch[index + 1] = sums.stretch[index]! + unit.stretch;
    sums.shrink[index + 1] = sums.shrink[index]! + unit.shrink;
  }
  return sums;
}

type CostedUnit = { unit: Unit; cost: number };

function costAt(units: readonly CostedUnit[], { from }: BreakInput, at: number): number {
  return units[at - from]!.cost;
}

/** Gives every run that is wider than the measure a costly break before each of its units. */
function allowEmergencyBreaks({ units, from, to, measure }: BreakInput): CostedUnit[] {
  const result = units.slice(from, to).map((unit) => ({ unit, cost: unit.cost }));
  const limit = Math.min(measure('first'), measure('other'));
  let start = 0;
  let width = 0;
  for (let index = 0; index <= result.length; index++) {
    const item = result[index];
    if (index > start && (!item || item.cost !== FORBIDDEN)) {
      if (width > limit) openRun(result, start, index);
      start = index;
      width = 0;
    }
    if (item) width += item.unit.box + (index > start ? item.unit.gap : 0);
  }
  return result;
}

function openRun(units: CostedUnit[], from: number, to: number): void {
  for (let index = from + 1; index < to; index++) {
    const item = units[index]!;
    if (item.unit.cls !== 'combining') item.cost = EMERGENCY;
  }
}

type Search = {
  input: BreakInput;
  units: readonly CostedUnit[];
  sums: Sums;
  nodes: readonly Node[];
  oldest: number;
  at: number;
  cost: number;
};

function bestPredecessor(search: Search): { node: Node; oldest: number } {
  const { nodes, at, input } = search;
  let oldest = search.oldest;
  let best: Node | undefined;
  for (let index = oldest; index < nodes.length; index++) {
    const previous = nodes[index]!;
    // Later starts make shorter lines only: once one is found, lines that are far from full need not be tried.
    if (best && at !== input.to && inkOf(search, previous.at) < FAR_FROM_FULL * input.measure('other')) break;
    const price = linePrice(search, previous.at);
    if (price === undefined) {
      // This start makes only longer lines for all later breaks.
      if (!best) oldest = index + 1;
      continue;
    }
    const total = previous.total + price;
    if (!best || total < best.total) best = { at, total, previous };
  }
  const nearest = nodes.at(-1)!;
  const start = Math.min(oldest, nodes.length - 1);
  return { node: best ?? { at, total: nearest.total + OVERFULL, previous: nearest }, oldest: start };
}

/** Natural width of a line from a start to the break that is tried. */
function inkOf({ input, units, sums, at }: Search, start: number): number {
  const a = start - input.from;
  return sums.width[at - input.from]! - sums.width[a]! - units[a]!.unit.gap;
}

/** The price of a line, or `undefined` when it does not fit even fully compressed. */
function linePrice(search: Search, start: number): number | undefined {
  const { input, units, sums, at, cost } = search;
  const a = start - input.from;
  const b = at - input.from;
  const first = units[a]!.unit;
  const isLast = at === input.to;
  const room = isLast ? (input.lastLineRoom ?? 0) : 0;
  const measure = input.measure(start === input.from ? 'first' : 'other') - room;
  const ink = inkOf(search, start);
  const shrink = sums.shrink[b]! - sums.shrink[a]! - first.shrink;
  if (ink - shrink > measure + SLACK) return undefined;
  const stretch = sums.stretch[b]! - sums.stretch[a]! - first.stretch;
  const fill = input.isRagged ? measure : undefined;
  const missing = measure - ink - units[b - 1]!.unit.trail;
  const excess = ink - measure;
  const badness = excess > SLACK ? tightness(excess, shrink) : looseness({ missing, stretch, isLast, fill });
  const lonely = isLast && start > input.from && isLonely(units, a, b) ? LONELY : 0;
  const frugal = input.isFrugal ? FRUGAL : 0;
  const base = LINE_COST + badness;
  return base * base + cost * cost + lonely + frugal;
}

function tightness(excess: number, shrink: number): number {
  return 50 * cube(excess / Math.max(shrink, SLACK));
}

/** `fill` is the measure of a ragged line. */
type Loose = { missing: number; stretch: number; isLast: boolean; fill: number | undefined };

function looseness({ missing, stretch, isLast, fill }: Loose): number {
  if (isLast || missing <= 0) return 0;
  if (fill !== undefined) return 300 * (missing / fill) * (missing / fill);
  return Math.min(100 * cube(missing / Math.max(stretch, 0.01)), 1e7);
}

/** Faster than `** 3`, in the innermost loop of the press. */
function cube(value: number): number {
  return value * value * value;
}

function isLonely(units: readonly CostedUnit[], from: number, to: number): boolean {
  let visible = 0;
  for (let index = from; index < to && visible < 2; index++) {
    const { cls } = units[index]!.unit;
    if (cls === 'han' || cls === 'latin' || cls === 'digit') visible++;
  }
  return visible < 2;
}

function collect(last: Node, { to }: BreakInput): LineRange[] {
  const lines: LineRange[] = [];
  for (let node = last; node.previous; node = node.previous) {
    lines.push({ from: node.previous.at, to: node.at, isLast: node.at === to });
  }
  return lines.reverse();
}
