import { attributionText, type PullQuote } from '../../../../content/model/index.ts';
import { type FlowContext, rowsFor } from '../context.ts';
import type { Box, FlowItem, Note } from '../item.ts';
import { type Placed, shift } from '../piece.ts';
import { setPlainText, setText, stack } from '../set-text.ts';

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
  });
  const attribution = attributionText(block.attribution);
  const name = attribution
    ? setPlainText({ context: inner, part: 'attribution', text: attribution, style: styles.attribution })
    : [];
  const text = stack(quote, styles.pullQuote);
  const signature = stack(name, styles.attribution);
  const portraitHeight = portrait ? (portraitWidth * portrait.height) / portrait.width : 0;
  const height = Math.max(text.height + signature.height, portraitHeight);
  const rows = rowsFor(height + leading * 0.9, leading);
  const top = (rows * leading - height) / 2;
  const pieces: Placed[] = [
    { kind: 'box', x: 0, y: top - 2, width: 2.4, height: height + 4, fill: styles.accent },
    ...(portrait
      ? [
          {
            kind: 'image' as const,
            x: styles.body.size,
            y: top,
            width: portraitWidth,
            height: portraitHeight,
            file: portrait.file,
            alt: portrait.alt,
            fit: 'fill' as const,
          },
        ]
      : []),
    ...shift(text.pieces, left, top),
    ...shift(signature.pieces, left, top + text.height),
  ];
  const notes: Note[] = [...quote, ...name].flatMap((line) => line.notes);
  const box: Box = { kind: 'box', rows, pieces, notes, slack: top };
  if (rows > context.maxRows * 0.7) return slices(context, box);
  return [{ ...box, kind: 'float', reach: 'column' }];
}

/** A block too tall to stay whole, cut at rows; pieces go with the row their baseline is in. */
function slices({ leading }: FlowContext, box: Box): FlowItem[] {
  return Array.from({ length: box.rows }, (_, row) => {
    const top = row * leading;
    const isHere = (piece: Placed) => {
      if (piece.kind === 'box') return false;
      const y = piece.kind === 'rule' ? piece.y1 : piece.y;
      return (y >= top || row === 0) && (y < top + leading || row === box.rows - 1);
    };
    return {
      kind: 'box' as const,
      rows: 1,
      pieces: shift(box.pieces.filter(isHere), 0, -top),
      notes: row === 0 ? box.notes : [],
    };
  });
}
