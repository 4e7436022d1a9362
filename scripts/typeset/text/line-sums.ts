import { scratch } from './scratch.ts';
import type { Units } from './units.ts';

/** Running sums over units from `from`: the width of `a` to `b` is `width[b] - width[a]`. In pt. Not to be kept. */
export type LineSums = { width: Float64Array; stretch: Float64Array; shrink: Float64Array };

const widths = scratch();
const stretches = scratch();
const shrinks = scratch();

/** Sums widths with their spaces, and how far the spaces may stretch and shrink. */
export function lineSums({ units, from, to }: { units: Units; from: number; to: number }): LineSums {
  const { box, gap, stretch, shrink } = units;
  const room = to - from + 1;
  const sums = { width: widths(room), stretch: stretches(room), shrink: shrinks(room) };
  sums.width[0] = 0;
  sums.stretch[0] = 0;
  sums.shrink[0] = 0;
  for (let at = from, index = 0; at < to; at++, index++) {
    sums.width[index + 1] = sums.width[index]! + box[at]! + gap[at]!;
    sums.stretch[index + 1] = sums.stretch[index]! + stretch[at]!;
    sums.shrink[index + 1] = sums.shrink[index]! + shrink[at]!;
  }
  return sums;
}
