import { baselineIn } from '../flow/context.ts';
import { type Placed, type PlacedText, shift } from '../flow/piece.ts';
import { linePieces } from '../flow/set-text.ts';
import type { TextStyle } from '../flow/style.ts';
import type { Measure } from '../text/measure.ts';
import { setParagraph } from '../text/set-paragraph.ts';
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
  const lines = setParagraph({
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
