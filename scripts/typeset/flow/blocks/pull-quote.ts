import { attributionText, type PullQuote } from '../../../../content/model/index.ts';
import { type FlowContext, rowsFor } from '../context.ts';
import type { Box, FlowItem, Note } from '../item.ts';
import { makeFloat } from '../make-float.ts';
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
    isDisplay: true,
  });
  const attribution = attributionText(block.attribution);
  const name = attribution
    ? setPlainText({ context: inner, part: 'attribution', text: attribution, style: styles.attribution })
    : [];
  const text = stack(quote, styles.pullQuote);
  const signature = stack(name, styles.attribution);
  const portraitHeight = portrait ? (portraitWidth * portrait.height) / portrait.width : 0;
  const height = Math.max(text.height + signature.height, portraitHeight);
  const pieces: Placed[] = [
    { kind: 'box', x: 0, y: 0, width: 2.4, height, fill: styles.accent },
    ...(portrait
      ? [
          {
            kind: 'image' as const,
            x: styles.body.size,
            y: 0,
            width: portraitWidth,
            height: portraitHeight,
            file: portrait.file,
            alt: portrait.alt,
            fit: 'fill' as const,
          },
        ]
      : []),
    ...shift(text.pieces, left, 0),
    ...shift(signature.pieces, left, text.height),
  ];
  const notes: Note[] = [...quote, ...name].flatMap((line) => line.notes);
  if (height > context.maxRows * leading * 0.6) {
    return slices(context, { kind: 'box', rows: rowsFor(height, leading), pieces, notes });
  }
  return [makeFloat(context, { reach: 'column', pieces, height, notes })];
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
