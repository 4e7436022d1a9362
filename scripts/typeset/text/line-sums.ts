import type { Units } from './units.ts';

/** Running sums over units from `from`: the width of `a` to `b` is `width[b] - width[a]`. In pt. */
export type LineSums = { width: Float64Array; stretch: Float64Array; shrink: Float64Array };

/** Sums widths with their spaces, and how far the spaces may stretch and shrink. */
export function lineSums({ units, from, to }: { units: Units; from: number; to: number }): LineSums {
  const { box, gap, stretch, shrink } = units;
  const numbers = () => new Float64Array(to - from + 1);
  const sums = { width: numbers(), stretch: numbers(), shrink: numbers() };
  for (let at = from, index = 0; at < to; at++, index++) {
    sums.width[index + 1] = sums.width[index]! + box[at]! + gap[at]!;
    sums.stretch[index + 1] = sums.stretch[index]! + stretch[at]!;
    sums.shrink[index + 1] = sums.shrink[index]! + shrink[at]!;
  }
  return sums;
}
