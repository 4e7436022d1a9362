/** A typeface by its use: 宋 song · 黑 hei · 楷 kai · 仿宋 fangsong; which file serves it is the font room's matter. */
export type Face = 'song' | 'songBold' | 'hei' | 'heiBold' | 'kai' | 'fangsong';

/** Vertical metrics of a face in em: above and below the baseline, both positive. */
export type FaceMetrics = { ascent: number; descent: number };

/** What the pure rooms know of fonts. Widths in em of the size set; made by `fonts/`, faked by tests. */
export type Measure = {
  /** Advance of one code point after per-glyph fallback, in em; `undefined` when no font of the chain covers it. */
  advance(face: Face, codePoint: number): number | undefined;
  metrics(face: Face): FaceMetrics;
};
