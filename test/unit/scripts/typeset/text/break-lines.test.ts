import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN } from '../../../../../scripts/typeset/text/break-cost.ts';
import { type BreakInput, breakLines } from '../../../../../scripts/typeset/text/break-lines.ts';
import { withUnits } from '../../../../../scripts/typeset/text/itemise.ts';
import { classAt, type Units } from '../../../../../scripts/typeset/text/units.ts';
import { fakeMeasure } from '../fake-measure.ts';

const SIZE = 10;
const style = { face: 'song' as const, size: SIZE, ink: { c: 0, m: 0, y: 0, k: 1 } };

type Line = { from: number; to: number };

const sum = (list: Float64Array, from: number, to: number) =>
  list.subarray(from, to).reduce((total, value) => total + value, 0);

/** What a line costs, told anew from the rules of the breaker; infinite when its text does not fit. */
function priceOf(input: BreakInput, { from, to }: Line): number {
  const { units } = input;
  const isLast = to === input.to;
  const room = isLast ? (input.lastLineRoom ?? 0) : 0;
  const measure = input.measure(from === input.from ? 'first' : 'other') - room;
  const ink = inkOf(units, { from, to });
  const shrink = sum(units.shrink, from + 1, to);
  if (ink - shrink > measure + 1e-6) return Number.POSITIVE_INFINITY;
  const missing = measure - ink - units.trail[to - 1]!;
  let badness = 0;
  if (ink > measure + 1e-6) badness = 50 * ((ink - measure) / Math.max(1e-6, shrink)) ** 3;
  else if (!isLast && missing > 0 && input.isRagged) badness = 300 * (missing / measure) ** 2;
  else if (!isLast && missing > 0) {
    badness = Math.min(1e7, 100 * (missing / Math.max(0.01, sum(units.stretch, from + 1, to))) ** 3);
  }
  const letters = Array.from({ length: to - from }, (_, index) => classAt(units, from + index)).filter(
    (cls) => ['han', 'latin', 'digit'].includes(cls),
  ).length;
  const lonely = isLast && from > input.from && letters < 2 ? 5e6 : 0;
  const place = isLast ? 0 : units.cost[to]!;
  return (10 + badness) ** 2 + place ** 2 + lonely + (input.isFrugal ? 2e5 : 0);
}

function inkOf(units: Units, { from, to }: Line): number {
  return sum(units.box, from, to) + sum(units.gap, from + 1, to);
}

/** Every unit a line may begin at. */
function breaksOf({ units, from, to }: BreakInput): number[] {
  const inner = Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index);
  return [from, ...inner.filter((at) => units.cost[at] !== FORBIDDEN), to];
}

/** Lines to a break that may be in a paragraph: those fairly full, and the fullest that fits. */
function linesTo(input: BreakInput, starts: readonly number[], to: number): Line[] {
  const fitting = starts
    .map((from) => ({ from, to }))
    .filter((line) => line.from < to && Number.isFinite(priceOf(input, line)));
  const least = 0.6 * input.measure('other');
  return fitting.filter((line, index) => index === 0 || to === input.to || inkOf(input.units, line) >= least);
}

/** The least price of all ways to break a paragraph: every line that may be is tried. */
function leastPrice(input: BreakInput): number {
  const breaks = breaksOf(input);
  const least = new Map([[input.from, 0]]);
  for (const to of breaks.slice(1)) {
    const prices = linesTo(input, breaks, to).map((line) => least.get(line.from)! + priceOf(input, line));
    least.set(to, Math.min(...prices));
  }
  return least.get(input.to)!;
}

/** The least number of lines of all ways to break a paragraph. */
function fewestLines(input: BreakInput): number {
  const breaks = breaksOf(input);
  const fewest = new Map([[input.from, 0]]);
  for (const to of breaks.slice(1)) {
    const starts = breaks.filter((from) => from < to && Number.isFinite(priceOf(input, { from, to })));
    fewest.set(to, 1 + Math.min(...starts.map((from) => fewest.get(from)!)));
  }
  return fewest.get(input.to)!;
}

/** True when each stretch of text without a break fits a line, so that no emergency is needed. */
function canBeSet(input: BreakInput): boolean {
  const breaks = breaksOf(input);
  return breaks.slice(1).every((to, index) => Number.isFinite(priceOf(input, { from: breaks[index]!, to })));
}

const arbitraryParagraph = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...'党建引领基层治理的一二三年月') },
      { weight: 4, arbitrary: fc.constantFrom(...'，。、；：“”《》（）！？') },
      { weight: 2, arbitrary: fc.constantFrom('——', '……', 'BTX', '2024年', '3.5%', 'word ', '·', ' ') },
    ),
    { minLength: 2, maxLength: 120, size: 'max' },
  )
  .map((items) => items.join(''));

const arbitraryCase = fc.record({
  text: arbitraryParagraph,
  ems: fc.integer({ min: 12, max: 40 }),
  indent: fc.constantFrom({ first: 0, other: 0 }, { first: 2, other: 0 }, { first: 0, other: 2 }),
  lastLineRoom: fc.constantFrom(0, 1.5 * SIZE),
  isFrugal: fc.boolean(),
  isRagged: fc.boolean(),
});

describe('breakLines', () => {
  it('finds, for all it leaves untried, no dearer lines than a search that tries everything', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ text, ems, indent, ...more }) =>
        withUnits([{ text, style }], fakeMeasure, (units) => {
          const measure = (line: 'first' | 'other') => SIZE * (ems - indent[line]);
          const input = { units, from: 0, to: units.count, measure, ...more };
          fc.pre(canBeSet(input));
          const { lines } = breakLines(input);
          const found = lines.reduce((total, line) => total + priceOf(input, line), 0);
          const least = leastPrice(input);
          expect(Math.abs(found - least)).toBeLessThanOrEqual(1e-9 * least);
        }),
      ),
      { numRuns: 400 },
    );
  });

  it('tells the fewest lines that any choice makes', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ text, ems }) =>
        withUnits([{ text, style }], fakeMeasure, (units) => {
          const input = { units, from: 0, to: units.count, measure: () => SIZE * ems };
          fc.pre(canBeSet(input));
          expect(breakLines(input).fewest).toBe(fewestLines(input));
        }),
      ),
      { numRuns: 100 },
    );
  });
});
