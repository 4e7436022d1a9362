import type { InfoBox } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import { type Box, type FlowItem, KEEP, type Penalty } from '../item.ts';
import { type Placed, shift } from '../piece.ts';
import { setPlainText } from '../set-text.ts';
import { textRows } from '../text-rows.ts';
import { plainBlockItems } from './plain-block.ts';

/** Boxes up to this share of a column stay in one piece. */
const WHOLE = 0.6;
const RELUCTANT: Penalty = { kind: 'penalty', cost: 40 };

/** A tinted box with a head. It may part between its lines when it is long; every part keeps its tint. */
export function infoBoxItems(context: FlowContext, block: InfoBox): FlowItem[] {
  const { styles } = context;
  const padding = styles.body.size;
  const inner: FlowContext = {
    ...context,
    width: context.width - 2 * padding,
    styles: { ...styles, body: styles.boxBody },
  };
  const title = setPlainText({
    context: inner,
    part: 'infoBoxTitle',
    text: block.title,
    style: styles.boxTitle,
  });
  const head = textRows(inner, title, { size: styles.boxTitle.size }).flatMap((item) => [item, KEEP]);
  const body = block.blocks.flatMap((item) => plainBlockItems(inner, item));
  const rows = [...head, ...body].map(inFlow);
  const framed = rows.map((item) => (item.kind === 'box' ? frame(context, item, padding) : item));
  const total = framed.reduce((sum, item) => sum + (item.kind === 'penalty' ? 0 : item.rows), 0);
  const isWhole = total <= context.maxRows * WHOLE;
  const parted = framed.flatMap((item) => [fillGap(context, item), isWhole ? KEEP : RELUCTANT]);
  return [{ kind: 'gap', rows: 1 }, ...parted.slice(0, -1), { kind: 'gap', rows: 1 }];
}

/** In a box a figure stands where it is. */
function inFlow(item: FlowItem): FlowItem {
  return item.kind === 'float'
    ? { kind: 'box', rows: item.rows, pieces: item.pieces, notes: item.notes }
    : item;
}

function frame({ width, leading, styles }: FlowContext, box: Box, padding: number): Box {
  const tint: Placed = { kind: 'box', x: 0, y: 0, width, height: box.rows * leading, fill: styles.tint };
  const repeat = box.repeat?.map((item) => frame({ width, leading, styles } as FlowContext, item, padding));
  return { ...box, pieces: [tint, ...shift(box.pieces, padding, 0)], ...(repeat ? { repeat } : {}) };
}

/** White inside the box is tinted too. */
function fillGap({ width, leading, styles }: FlowContext, item: FlowItem): FlowItem {
  if (item.kind !== 'gap') return item;
  const tint: Placed = { kind: 'box', x: 0, y: 0, width, height: item.rows * leading, fill: styles.tint };
  return { kind: 'box', rows: item.rows, pieces: [tint], notes: [] };
}
