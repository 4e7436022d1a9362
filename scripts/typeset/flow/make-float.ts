import { type FlowContext, rowsFor } from './context.ts';
import type { Float, Note } from './item.ts';
import { type Placed, shift } from './piece.ts';

/** White around a float in its column, and on the side of a page float where the text is. In rows. */
const AROUND = 0.8;
const BELOW_AT_TOP = 0.35;

export type FloatInput = { reach: Float['reach']; pieces: Placed[]; height: number; notes?: Note[] };

/**
 * A float of whole rows from matter of a height（pt）. In a column the white is shared above and below; across the page
 * it is all above, and moves below when the float stands at the head.
 */
export function makeFloat(
  { leading }: FlowContext,
  { reach, pieces, height, notes = [] }: FloatInput,
): Float {
  const rows = rowsFor(height + AROUND * leading, leading);
  const white = rows * leading - height;
  const slack = reach === 'full' ? white : white / 2;
  const rowsAtTop = reach === 'full' ? rows : rowsFor(height + BELOW_AT_TOP * leading, leading);
  return { kind: 'float', reach, rows, rowsAtTop, pieces: shift(pieces, 0, slack), notes, slack };
}
