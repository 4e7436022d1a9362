import { attributionText, type PullQuote } from '../../../../content/model/index.ts';
import { baselineIn, type FlowContext, rowsFor } from '../context.ts';
import type { FlowItem, Note } from '../item.ts';
import { makeFloat } from '../make-float.ts';
import { type Placed, shift } from '../piece.ts';
import { setPlainText, setText, stack, type TextLine } from '../set-text.ts';
import type { TextStyle } from '../style.ts';

/** Share of the measure a portrait takes. */
const PORTRAIT = 0.22;

/** A quotation set apart: a bar at its left, larger type, the speaker below. It moves as a whole. */
export function pullQuoteItems(context: FlowContext, block: PullQuote): FlowItem[] {
  const { styles, leading, width } = context;
  const portrait = block.portrait;
  const portraitWidth = portrait ? Math.min(width * PORTRAIT, 64) : 0;
  const left = styles.body.size + (portrait ? portraitWidth + styles.body.size : 0);
  const inner = { ...context, width: width - left };
  const quote = setText({
    context: inner,
    part: 'pullQuote',
    content: block.content,
    style: styles.pullQuote,
    isDisplay: true,
  });
  const attribution = attributionText(block.attribution);
  const name = attribution
    ? setPlainText({ context: inner, part: 'attribution', text: attribution, style: styles.attribution })
    : [];
  const quoteHeight = quote.length * styles.pullQuote.leading;
  const portraitHeight = portrait ? (portraitWidth * portrait.height) / portrait.width : 0;
  const height = Math.max(quoteHeight + name.length * styles.attribution.leading, portraitHeight);
  const bar: Placed = { kind: 'box', x: 0, y: 0, width: 2.4, height, fill: styles.accent };
  const lines = [
    ...placedLines(quote, styles.pullQuote, { left, top: 0 }),
    ...placedLines(name, styles.attribution, { left, top: quoteHeight }),
  ];
  const picture: Line[] = portrait
    ? [
        {
          y: 0,
          notes: [],
          pieces: [
            {
              kind: 'image',
              x: styles.body.size,
              y: 0,
              width: portraitWidth,
              height: portraitHeight,
              file: portrait.file,
              alt: portrait.alt,
              fit: 'fill',
            },
          ],
        },
      ]
    : [];
  const all = [...picture, ...lines];
  if (height > context.maxRows * leading * 0.6) return slices(context, all, height);
  const pieces = [bar, ...all.flatMap((line) => line.pieces)];
  const notes = all.flatMap((line) => line.notes);
  return [makeFloat(context, { reach: 'column', pieces, height, notes })];
}

/** A line of the quotation in its place from the top left; `y` is its baseline. */
type Line = { y: number; pieces: Placed[]; notes: readonly Note[] };

function placedLines(
  lines: readonly TextLine[],
  style: TextStyle,
  { left, top }: { left: number; top: number },
): Line[] {
  return lines.map((line, index) => {
    const above = top + index * style.leading;
    const y = above + baselineIn(style.leading, style.size);
    return { y, pieces: shift(stack([line], style).pieces, left, above), notes: line.notes };
  });
}

/** A block too tall to stay whole, cut at rows; a line goes whole, raised and lowered parts too, with the row of its baseline. */
function slices({ leading }: FlowContext, lines: readonly Line[], height: number): FlowItem[] {
  const count = rowsFor(height, leading);
  return Array.from({ length: count }, (_, row) => {
    const own = lines.filter(({ y }) => Math.min(Math.floor(y / leading), count - 1) === row);
    return {
      kind: 'box' as const,
      rows: 1,
      pieces: shift(
        own.flatMap(({ pieces }) => pieces),
        0,
        -row * leading,
      ),
      notes: own.flatMap(({ notes }) => notes),
    };
  });
}
