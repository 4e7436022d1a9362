import { FORBIDDEN } from './break-cost.ts';
import { withUnits } from './itemise.ts';
import type { Measure } from './measure.ts';
import { type SetLine, setLine } from './set-line.ts';
import { setParagraph } from './set-paragraph.ts';
import type { Span, SpanStyle } from './span.ts';
import { classAt, type Units, unitText } from './units.ts';
import { wordStarts } from './word-starts.ts';

/** A headline to set. `sizes` in pt, tried from the first; the last one is used whatever it gives. */
export type HeadlineInput = {
  text: string;
  style: Omit<SpanStyle, 'size'>;
  sizes: readonly number[];
  measure: Measure;
  width: number;
  maxLines: number;
};

/** A set headline: its lines from top to bottom, all of one size. */
export type Headline = { size: number; lines: SetLine[] };

/** A line with a designed break in it is broken there when it fills more of the measure than this. */
const FULL_ENOUGH = 0.8;
const OFF_DESIGN = 40;
const BAD_START = 12;
const PER_LINE = 6;
const MAX_TRIED = 8;
const NOT_AT_START = new Set('的了着过地得等们中上下里');

/**
 * Sets a headline in few, even lines: it breaks at the spaces the editor designed, else between words, and never
 * leaves a single character on a line. Text that cannot be set so is set as a centred paragraph of the last size.
 */
export function setHeadline(input: HeadlineInput): Headline {
  for (const size of input.sizes) {
    const lines = setEvenly(input, size);
    if (lines) return { size, lines };
  }
  const size = input.sizes.at(-1)!;
  const spans: Span[] = [{ text: input.text, style: { ...input.style, size } }];
  return {
    size,
    lines: setParagraph({ spans, measure: input.measure, width: input.width, align: 'center' }),
  };
}

/** The lines in a size; `undefined` when they do not fit. */
function setEvenly(input: HeadlineInput, size: number): SetLine[] | undefined {
  const spans: Span[] = [{ text: input.text, style: { ...input.style, size } }];
  return withUnits(spans, input.measure, (units) => {
    openSpaces(units, size);
    const breaks = chooseBreaks(units, input, size);
    return breaks && cut(units, spans, breaks, input.width);
  });
}

/** A designed space between Han is wider than a word space: it parts two halves of a headline. */
function openSpaces(units: Units, size: number): void {
  for (let index = 1; index < units.count; index++) {
    if (classAt(units, index - 1) !== 'space' || classAt(units, index) === 'latin') continue;
    if (index === 1 || classAt(units, index - 2) !== 'latin') units.gap[index] = 0.6 * size;
  }
}

function cut(units: Units, spans: readonly Span[], breaks: readonly number[], width: number): SetLine[] {
  return breaks
    .slice(1)
    .map((to, index) => setLine({ units, spans, from: breaks[index]!, to, fitTo: width }));
}

/** A place where a headline line may end, before unit `at`. */
type Place = { at: number; isDesigned: boolean; isBadStart: boolean };

function places(units: Units, text: string): Place[] {
  const starts = wordStarts(text);
  const result: Place[] = [{ at: 0, isDesigned: true, isBadStart: false }];
  for (let at = 1; at < units.count; at++) {
    if (units.cost[at] === FORBIDDEN) continue;
    const isDesigned = classAt(units, at - 1) === 'space';
    if (!isDesigned && !starts.has(at)) continue;
    result.push({ at, isDesigned, isBadStart: NOT_AT_START.has(unitText(units, at)) });
  }
  result.push({ at: units.count, isDesigned: true, isBadStart: false });
  return result;
}

function chooseBreaks(units: Units, input: HeadlineInput, size: number): number[] | undefined {
  const all = places(units, input.text);
  const hasDesign = all.slice(1, -1).some((place) => place.isDesigned);
  let best: Candidate | undefined;
  for (let lines = 1; lines <= Math.min(input.maxLines, MAX_TRIED); lines++) {
    const limit = lines === 1 && hasDesign ? input.width * FULL_ENOUGH : input.width;
    const found = splitEvenly({ units, all, lines, limit, hasDesign, size });
    if (found && (!best || found.cost + PER_LINE * size < best.cost)) best = found;
  }
  return best?.breaks;
}

type Candidate = { cost: number; breaks: number[] };
type Split = {
  units: Units;
  all: readonly Place[];
  lines: number;
  limit: number;
  hasDesign: boolean;
  size: number;
};

/** The most even split into so many lines, by dynamic programming over the places; `undefined` when none fits. */
function splitEvenly({ units, all, lines, limit, hasDesign, size }: Split): Candidate | undefined {
  const sums = runningWidths(units);
  const width = (a: number, b: number) => sums[b]! - sums[a]! - (units.gap[a] ?? 0);
  const ideal = width(0, units.count) / lines;
  let row: (Candidate | undefined)[] = all.map((_, index) =>
    index === 0 ? { cost: 0, breaks: [0] } : undefined,
  );
  for (let line = 1; line <= lines; line++) {
    const next: (Candidate | undefined)[] = all.map(() => undefined);
    for (let to = 1; to < all.length; to++) {
      const place = all[to]!;
      for (let from = to - 1; from >= 0; from--) {
        const before = row[from];
        const start = all[from]!.at;
        const lineWidth = width(start, place.at);
        if (lineWidth > limit) break;
        if (!before || (lines > 1 && lineWidth < 1.6 * size)) continue;
        const deviation = ((lineWidth - ideal) / size) ** 2;
        const offDesign = hasDesign && !place.isDesigned ? OFF_DESIGN * size : 0;
        const cost = before.cost + deviation + offDesign + (place.isBadStart ? BAD_START : 0);
        const known = next[to];
        if (!known || cost < known.cost) next[to] = { cost, breaks: [...before.breaks, place.at] };
      }
    }
    row = next;
  }
  return row.at(-1);
}

function runningWidths({ count, gap, box }: Units): number[] {
  const sums = [0];
  for (let unit = 0; unit < count; unit++) sums.push(sums[unit]! + gap[unit]! + box[unit]!);
  return sums;
}
