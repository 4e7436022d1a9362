import { type BreakInput, type Breaks, breakLines } from './break-lines.ts';
import { withUnits } from './itemise.ts';
import type { Measure } from './measure.ts';
import { type SetLine, setLine } from './set-line.ts';
import type { Span } from './span.ts';
import { classAt, type Units } from './units.ts';
import { wordStarts } from './word-starts.ts';

/** A paragraph to set. All lengths in pt. */
export type ParagraphInput = {
  spans: readonly Span[];
  measure: Measure;
  width: number;
  /** Indent of the first line and of the others. */
  firstIndent?: number;
  restIndent?: number;
  align?: 'justify' | 'left' | 'center' | 'right';
  /** Room kept free at the end of the last line. */
  lastLineRoom?: number;
  /** Take as few lines as the text can be set in. */
  isFrugal?: boolean;
  /** A head or a quotation: lines of even length that end between words. */
  isDisplay?: boolean;
};

/**
 * Breaks and sets a paragraph. Every code point but `\n` is in exactly one line, in order. A forced line end closes a
 * line as the end of the paragraph does: it is not justified.
 */
export function setParagraph(input: ParagraphInput): SetLine[] {
  return setWhole(input).lines;
}

/** Lines, and the fewest the paragraph can be set in; 0 when that is not known. */
export type SetParagraph = { lines: SetLine[]; fewest: number };

/** `setParagraph` with the fewest lines that the paragraph can do with. */
export function setWhole(input: ParagraphInput): SetParagraph {
  return withUnits(input.spans, input.measure, (units) => setUnits(input, units));
}

function setUnits(input: ParagraphInput, units: Units): SetParagraph {
  if (input.isDisplay) keepWords(units, input.spans);
  const set = segments(units).map((segment, index) => setSegment(input, units, segment, index === 0));
  const isKnown = !input.isDisplay && set.every(({ fewest }) => fewest > 0);
  const fewest = isKnown ? set.reduce((sum, segment) => sum + segment.fewest, 0) : 0;
  return { lines: set.flatMap(({ lines }) => lines), fewest };
}

type Segment = { from: number; to: number };

function segments(units: Units): Segment[] {
  const result: Segment[] = [];
  let from = 0;
  for (let to = 0; to <= units.count; to++) {
    if (to < units.count && classAt(units, to) !== 'newline') continue;
    if (to > from) result.push({ from, to });
    from = to + 1;
  }
  return result;
}

function setSegment(input: ParagraphInput, units: Units, segment: Segment, isFirst: boolean): SetParagraph {
  const rest = input.restIndent ?? 0;
  const first = isFirst ? (input.firstIndent ?? 0) : rest;
  const width = (line: 'first' | 'other') => input.width - (line === 'first' ? first : rest);
  const isJustified = (input.align ?? 'justify') === 'justify';
  const isLastSegment = segment.to === units.count;
  const breaking: BreakInput = {
    units,
    ...segment,
    measure: width,
    lastLineRoom: isLastSegment ? input.lastLineRoom : 0,
    isFrugal: input.isFrugal,
    isRagged: !isJustified,
  };
  const breaks = input.isDisplay ? evenLines(breaking) : breakLines(breaking);
  const lines = breaks.lines.map((range, index) => {
    const target = width(index === 0 ? 'first' : 'other');
    const fit = isJustified && !range.isLast ? { justifyTo: target } : { fitTo: target };
    const line = setLine({ units, spans: input.spans, from: range.from, to: range.to, ...fit });
    const room = range.isLast && isLastSegment ? (input.lastLineRoom ?? 0) : 0;
    const free = target - line.width - room;
    line.indent = (index === 0 ? first : rest) + alignShift(input.align, free);
    return line;
  });
  return { lines, fewest: breaks.fewest };
}

/** What a line end inside a word costs in display type. */
const IN_WORD = 60;
/** Shares of the measure that are tried for even lines. */
const NARROWER = [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

/** Makes line ends inside words dear. */
function keepWords({ cost, count }: Units, spans: readonly Span[]): void {
  const starts = wordStarts(spans.map(({ text }) => text).join(''));
  for (let unit = 0; unit < count; unit++) {
    if (!starts.has(unit)) cost[unit] = Math.max(cost[unit]!, IN_WORD);
  }
}

/** The same number of lines in the narrowest measure that holds them: no short last line. */
function evenLines(breaking: BreakInput): Breaks {
  const wide = breakLines(breaking);
  const count = wide.lines.length;
  if (count === 1 || count > 6) return wide;
  for (const share of NARROWER) {
    const tried = breakLines({ ...breaking, measure: (line) => breaking.measure(line) * share });
    if (tried.lines.length === count) return tried;
  }
  return wide;
}

function alignShift(align: ParagraphInput['align'], free: number): number {
  if (align === 'center') return Math.max(0, free / 2);
  return align === 'right' ? Math.max(0, free) : 0;
}
