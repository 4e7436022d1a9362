import { baselineIn, type FlowContext } from './context.ts';
import { type Box, type FlowItem, KEEP, ORPHAN, WIDOW } from './item.ts';
import { move, shift } from './piece.ts';
import type { TextLine } from './set-text.ts';

/** Largest footnote, as a share of the column, that may stand at its foot; a longer one follows its paragraph. */
const LARGEST_NOTE = 0.4;

/**
 * Set lines as boxes of one row each, on the grid, with the costs of parting a paragraph. `size` in pt, `x` shifts. The
 * lines are used up: their pieces become those of the boxes.
 */
export function textRows(
  context: FlowContext,
  lines: readonly TextLine[],
  { size, x = 0 }: { size: number; x?: number },
): FlowItem[] {
  const baseline = baselineIn(context.leading, size);
  const items: FlowItem[] = [];
  lines.forEach((line, index) => {
    if (index === lines.length - 1 && index > 0) items.push(WIDOW);
    else if (index === 1) items.push(ORPHAN);
    move(line.pieces, x, baseline);
    const box: Box = { kind: 'box', rows: 1, pieces: line.pieces, notes: [] };
    items.push(box);
    placeNotes(context, line, { box, items });
  });
  return items;
}

/** Puts notes at the foot with their line; one that would fill the column becomes a block of its own that begins below the line. */
function placeNotes(
  context: FlowContext,
  { notes }: TextLine,
  { box, items }: { box: Box; items: FlowItem[] },
): void {
  const limit = context.maxRows * context.leading * LARGEST_NOTE;
  for (const note of notes) {
    if (note.height <= limit) box.notes.push(note);
    else items.push(KEEP, ...noteRows(context, note));
  }
}

function noteRows(context: FlowContext, note: TextLine['notes'][number]): FlowItem[] {
  const { leading, styles } = context;
  const lines = Math.round(note.height / styles.footnote.leading);
  return Array.from({ length: lines }, (_, index) => {
    const top = index * styles.footnote.leading;
    const pieces = note.pieces.filter((piece) => {
      const y = piece.kind === 'rule' ? piece.y1 : piece.y;
      return y >= top && y < top + styles.footnote.leading;
    });
    return {
      kind: 'box' as const,
      rows: 1,
      pieces: shift(pieces, 0, (leading - styles.footnote.leading) / 2 - top),
      notes: [],
    };
  });
}
