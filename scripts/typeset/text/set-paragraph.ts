import { type BreakInput, type Breaks, breakLines } from './break-lines.ts';
import type { Measure } from './measure.ts';
import { type SetLine, setLine } from './set-line.ts';
import type { Span } from './span.ts';
import { classAt, type Units, withUnits } from './units.ts';
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

/** A line and where it starts in the measure. */
export type ParagraphLine = SetLine & { indent: number };

/** A paragraph as it was set: without saving lines, and saving them once that was asked for. */
type Remembered = SetParagraph & { frugal?: ParagraphLine[] };

/** Paragraphs already set, by all that decides how they are set but the fonts: one memory for one `Measure`. */
export type ParagraphMemory = Map<string, Remembered>;

/** The most paragraphs a memory keeps; a whole issue in all its variants has a few thousand. */
const MOST_REMEMBERED = 20_000;

/**
 * `setParagraph` with a memory: a paragraph that was set before is not set again, and one that cannot do with fewer
 * lines is not set anew to save some. `fewest` is 0 when it is not known. The lines must not be changed.
 */
export function recallParagraph(memory: ParagraphMemory, input: ParagraphInput): SetParagraph {
  const { isFrugal } = input;
  const key = keyOf(input);
  const known: Remembered = memory.get(key) ?? setWhole({ ...input, isFrugal: false });
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(key, known);
  const { lines, fewest } = known;
  if (!isFrugal || lines.length <= fewest) return known;
  known.frugal ??= setParagraph(input);
  return { lines: known.frugal, fewest };
}

/** All that decides how a paragraph is set but the fonts and whether lines are saved. */
function keyOf(input: ParagraphInput): string {
  const { spans, width, firstIndent = 0, restIndent = 0, align, lastLineRoom = 0, isDisplay } = input;
  const measures = `${width} ${firstIndent} ${restIndent} ${lastLineRoom} ${align} ${isDisplay}`;
  const [span] = spans;
  // Most paragraphs are one run of plain text, which stands last as it is.
  if (spans.length !== 1 || !isPlain(span!)) return `${measures}${JSON.stringify(spans)}`;
  const { face, size, rise, ink } = span!.style;
  return `${measures} ${face} ${size} ${rise} ${ink.c} ${ink.m} ${ink.y} ${ink.k} ${span!.text}`;
}

/** True for a run that is nothing but text in a style. */
function isPlain(span: Span): boolean {
  for (const key in span) if (key !== 'text' && key !== 'style') return false;
  return true;
}

/**
 * Breaks and sets a paragraph. Every code point but `\n` is in exactly one line, in order. A forced line end closes a
 * line as the end of the paragraph does: it is not justified.
 */
export function setParagraph(input: ParagraphInput): ParagraphLine[] {
  return setWhole(input).lines;
}

/** Lines, and the fewest the paragraph can be set in; 0 when that is not known. */
export type SetParagraph = { lines: ParagraphLine[]; fewest: number };

function setWhole(input: ParagraphInput): SetParagraph {
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
    return { ...line, indent: (index === 0 ? first : rest) + alignShift(input.align, free) };
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
