import { baselineIn } from '../flow/context.ts';
import { type Placed, type PlacedText, shift } from '../flow/piece.ts';
import { linePieces } from '../flow/set-text.ts';
import type { TextStyle } from '../flow/style.ts';
import type { Measure } from '../text/measure.ts';
import { type ParagraphMemory, paragraphMemory, recallParagraph } from '../text/recall-paragraph.ts';
import { setHeadline } from '../text/set-headline.ts';
import type { Span } from '../text/span.ts';

export type FurnitureInput = {
  measure: Measure;
  text: string;
  /** The text in runs, where it is more than one: names. */
  spans?: readonly Span[];
  style: TextStyle;
  furniture: NonNullable<PlacedText['furniture']>;
  width: number;
};

/** Text that is no part of an article, stacked from its top left corner in a measure. Heights and widths in pt. */
export type SetFurniture = { pieces: Placed[]; height: number; width: number; lines: number };

export type FurnitureHeadInput = Omit<FurnitureInput, 'spans'> & { maxLines: number };

/** How much smaller a head may become to keep to its lines. */
const SMALLER = [1, 0.88, 0.76];

/** Sets a head of furniture in even lines that break where the text has a space, else between words. */
export function setFurnitureHead({
  measure,
  text,
  style,
  furniture,
  width,
  maxLines,
}: FurnitureHeadInput): SetFurniture {
  const { face, ink } = style;
  const sizes = SMALLER.map((share) => share * style.size);
  const set = setHeadline({ text, style: { face, ink }, sizes, measure, width, maxLines });
  const leading = style.leading * (set.size / style.size);
  const pieces = set.lines.flatMap((line, index) => {
    const left = style.align === 'center' ? (width - line.width) / 2 : 0;
    return shift(linePieces(line, undefined), left, index * leading + baselineIn(leading, set.size));
  });
  const marked = pieces.map((piece) => (piece.kind === 'text' ? { ...piece, furniture } : piece));
  const count = set.lines.length;
  return { pieces: marked, height: count * leading, width, lines: count };
}

/** The same words stand on many pages, and in every issue that is set again: what was set with some fonts is kept. */
const memories = new WeakMap<Measure, ParagraphMemory>();

function memoryOf(measure: Measure): ParagraphMemory {
  const memory = memories.get(measure) ?? paragraphMemory();
  memories.set(measure, memory);
  return memory;
}

/** Sets furniture in a measure, aligned as its style says (left when it does not say). */
export function setFurniture({
  measure,
  text,
  spans,
  style,
  furniture,
  width,
}: FurnitureInput): SetFurniture {
  const { face, size, ink, leading } = style;
  const { lines } = recallParagraph(memoryOf(measure), {
    spans: spans ?? [{ text, style: { face, size, ink } }],
    measure,
    width,
    align: style.align ?? 'left',
    firstIndent: (style.indent ?? 0) * size,
  });
  const pieces = lines.flatMap((line, index) =>
    shift(linePieces(line, undefined), 0, index * leading + baselineIn(leading, size)),
  );
  const marked = pieces.map((piece) => (piece.kind === 'text' ? { ...piece, furniture } : piece));
  const widest = Math.max(0, ...lines.map((line) => line.indent + line.width));
  return { pieces: marked, height: lines.length * leading, width: widest, lines: lines.length };
}
