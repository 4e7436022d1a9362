import { breakLines } from './break-lines.ts';
import type { Measure } from './measure.ts';
import { type SetLine, setLine } from './set-line.ts';
import type { Span } from './span.ts';
import { itemise, type Unit } from './units.ts';

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
};

/** A line and where it starts in the measure. */
export type ParagraphLine = SetLine & { indent: number };

/** Paragraphs already set, by all that decides how they are set but the fonts: one memory for one `Measure`. */
export type ParagraphMemory = Map<string, ParagraphLine[]>;

/** The most paragraphs a memory keeps; a whole issue in all its variants has a few thousand. */
const MOST_REMEMBERED = 20_000;

/** `setParagraph` with a memory: a paragraph that was set before is not set again. The lines must not be changed. */
export function recallParagraph(memory: ParagraphMemory, input: ParagraphInput): ParagraphLine[] {
  const { measure: _, ...rest } = input;
  const key = JSON.stringify(rest);
  const known = memory.get(key) ?? setParagraph(input);
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(key, known);
  return known;
}

/**
 * Breaks and sets a paragraph. Every code point but `\n` is in exactly one line, in order. A forced line end closes a
 * line as the end of the paragraph does: it is not justified.
 */
export function setParagraph(input: ParagraphInput): ParagraphLine[] {
  const units = itemise(input.spans, input.measure);
  return segments(units).flatMap((segment, index) => setSegment(input, units, segment, index === 0));
}

type Segment = { from: number; to: number };

function segments(units: readonly Unit[]): Segment[] {
  const result: Segment[] = [];
  let from = 0;
  units.forEach((unit, index) => {
    if (unit.cls !== 'newline') return;
    result.push({ from, to: index });
    from = index + 1;
  });
  result.push({ from, to: units.length });
  return result.filter((segment) => segment.to > segment.from);
}

function setSegment(
  input: ParagraphInput,
  units: readonly Unit[],
  segment: Segment,
  isFirst: boolean,
): ParagraphLine[] {
  const rest = input.restIndent ?? 0;
  const first = isFirst ? (input.firstIndent ?? 0) : rest;
  const width = (line: 'first' | 'other') => input.width - (line === 'first' ? first : rest);
  const isJustified = (input.align ?? 'justify') === 'justify';
  const isLastSegment = segment.to === units.length;
  const ranges = breakLines({
    units,
    ...segment,
    measure: width,
    lastLineRoom: isLastSegment ? input.lastLineRoom : 0,
    isFrugal: input.isFrugal,
    isRagged: !isJustified,
  });
  return ranges.map((range, index) => {
    const target = width(index === 0 ? 'first' : 'other');
    const fit = isJustified && !range.isLast ? { justifyTo: target } : { fitTo: target };
    const line = setLine({ units, spans: input.spans, from: range.from, to: range.to, ...fit });
    return { ...line, indent: (index === 0 ? first : rest) + alignShift(input.align, target - line.width) };
  });
}

function alignShift(align: ParagraphInput['align'], free: number): number {
  if (align === 'center') return Math.max(0, free / 2);
  return align === 'right' ? Math.max(0, free) : 0;
}
