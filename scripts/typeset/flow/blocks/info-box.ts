import type { InfoBox } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import { type Box, type Float, type FlowItem, KEEP, type Note, type Penalty } from '../item.ts';
import { makeFloat } from '../make-float.ts';
import { type Placed, shift } from '../piece.ts';
import { setPlainText } from '../set-text.ts';
import { textRows } from '../text-rows.ts';
import { plainBlockItems } from './plain-block.ts';

/** Boxes up to this share of a column stay in one piece and find their own place. */
const WHOLE = 0.6;
const RELUCTANT: Penalty = { kind: 'penalty', cost: 40 };
/** Tinted air above and below the text of a box, in em of the body. */
const AIR = 0.6;

/** A tinted box with a head. A long one parts between its lines; every part keeps its tint. */
export function infoBoxItems(context: FlowContext, block: InfoBox): FlowItem[] {
  const rows = boxRows(context, block);
  const total = rows.reduce((sum, item) => sum + ('rows' in item ? item.rows : 0), 0);
  return total <= context.maxRows * WHOLE && !context.partsBoxes
    ? [wholeBox(context, rows)]
    : partedBox(context, rows);
}

function paddingOf({ styles }: FlowContext): number {
  return styles.body.size;
}

/** The text of the box on the grid, in the measure inside its padding. Figures and tables stand where they are. */
function boxRows(context: FlowContext, block: InfoBox): FlowItem[] {
  const { styles } = context;
  const inner: FlowContext = {
    ...context,
    width: context.width - 2 * paddingOf(context),
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
  return [...head, ...body].map((item) => (item.kind === 'float' ? { ...item, kind: 'box' as const } : item));
}

function wholeBox(context: FlowContext, items: readonly FlowItem[]): Float {
  const { leading, width, styles } = context;
  const padding = paddingOf(context);
  const pieces: Placed[] = [];
  const notes: Note[] = [];
  let row = 0;
  for (const item of items) {
    if (item.kind === 'box') {
      pieces.push(...shift(item.pieces, padding, row * leading));
      notes.push(...item.notes);
    }
    if ('rows' in item) row += item.rows;
  }
  const air = AIR * styles.body.size;
  const height = row * leading + 2 * air;
  const tint: Placed = { kind: 'box', x: 0, y: 0, width, height, fill: styles.tint };
  return makeFloat(context, { reach: 'column', pieces: [tint, ...shift(pieces, 0, air)], height, notes });
}

function partedBox(context: FlowContext, items: readonly FlowItem[]): FlowItem[] {
  const parts = items.flatMap((item): FlowItem[] => {
    if (item.kind === 'gap')
      return [tinted(context, { kind: 'box', rows: item.rows, pieces: [], notes: [] })];
    return item.kind === 'box' ? [tinted(context, item), RELUCTANT] : [item];
  });
  return [{ kind: 'gap', rows: 1 }, ...parts.slice(0, -1), { kind: 'gap', rows: 1 }];
}

function tinted(context: FlowContext, box: Box): Box {
  const { width, leading, styles } = context;
  const tint: Placed = { kind: 'box', x: 0, y: 0, width, height: box.rows * leading, fill: styles.tint };
  const repeat = box.repeat?.map((item) => tinted(context, item));
  return {
    ...box,
    pieces: [tint, ...shift(box.pieces, paddingOf(context), 0)],
    ...(repeat ? { repeat } : {}),
  };
}
