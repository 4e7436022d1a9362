/** What a PDF is for: `screen` to read (RGB, links), `press` to print (CMYK, bleed, crop marks, no links). */
export type Profile = 'screen' | 'press';

const PT_PER_MM = 72 / 25.4;

/** Bleed 出血 beyond the trimmed page, in pt: 3 mm for the press. */
export function bleedOf(profile: Profile): number {
  return profile === 'press' ? 3 * PT_PER_MM : 0;
}

/** Distance from the trimmed page to the edge of the sheet, in pt: room for bleed and crop marks. */
export function sheetMarginOf(profile: Profile): number {
  return profile === 'press' ? 9 * PT_PER_MM : 0;
}
