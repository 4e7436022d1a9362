import { bleedOf, type Profile, sheetMarginOf } from '../profile.ts';
import { pdfNumbers } from './number.ts';

const LENGTH = 14;

/** Crop marks 裁切线: two hairlines at each corner, outside the bleed, in all four inks. */
export function cropMarks(page: { width: number; height: number }, profile: Profile): string {
  const margin = sheetMarginOf(profile);
  const gap = bleedOf(profile);
  const marks = [0, page.width].flatMap((x) =>
    [0, page.height].map((y) => {
      const [left, down] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1];
      const [atX, atY] = [margin + x, margin + y];
      const beside = `${pdfNumbers(atX + left * gap, atY)} m ${pdfNumbers(atX + left * (gap + LENGTH), atY)} l S`;
      const below = `${pdfNumbers(atX, atY + down * gap)} m ${pdfNumbers(atX, atY + down * (gap + LENGTH))} l S`;
      return `${beside}\n${below}\n`;
    }),
  );
  return `/Artifact BMC\n1 1 1 1 K 0.25 w\n${marks.join('')}EMC\n`;
}
