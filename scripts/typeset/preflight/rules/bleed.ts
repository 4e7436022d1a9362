import type { Rule } from '../rule.ts';

const PT_PER_MM = 72 / 25.4;
/** Bleed 出血 asked of a file for the press, in mm, and by how much it may be off. */
const BLEED = 3;
const TOLERANCE = 0.1;

/** Pictures that run off the page have 3 mm to be cut in. */
export const bleedBox: Rule = {
  name: 'bleed-box',
  title: '印刷用文件四边各有 3 毫米出血',
  severity: 'hard',
  check: ({ pdf }) =>
    pdf.pages.flatMap(({ hasMargin, bleed, number }) => {
      const least = bleed / PT_PER_MM;
      if (!hasMargin || Math.abs(least - BLEED) <= TOLERANCE) return [];
      return [{ message: `出血是 ${least.toFixed(1)} 毫米，应为 ${BLEED}`, page: number }];
    }),
};
