import type { Measure } from '../../../../scripts/typeset/text/measure.ts';

/** Han one em, ASCII half an em, `·` half an em; every character is covered. */
export const fakeMeasure: Measure = {
  advance: (_face, codePoint) => (codePoint < 0x250 ? 0.5 : 1),
  metrics: () => ({ ascent: 0.88, descent: 0.12 }),
};
