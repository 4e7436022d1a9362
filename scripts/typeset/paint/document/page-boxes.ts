import type { PlacedPage } from '../../page/placed.ts';
import { bleedOf, type Profile, sheetMarginOf } from '../profile.ts';

type Box = [number, number, number, number];

/** The boxes of a page: the sheet, what is kept of it after trimming, and how far pictures run beyond the trim. */
export function pageBoxes(page: PlacedPage, profile: Profile): Record<string, Box> {
  const margin = sheetMarginOf(profile);
  const bleed = bleedOf(profile);
  const grown = (by: number): Box => [
    margin - by,
    margin - by,
    margin + page.width + by,
    margin + page.height + by,
  ];
  return { MediaBox: grown(margin), BleedBox: grown(bleed), TrimBox: grown(0) };
}
