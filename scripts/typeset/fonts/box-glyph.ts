import type { FontGlyph } from './typeface.ts';

/**
 * A glyph and the box the layout gives it. In em: `advance` is the font's own, `box` what the layout counts with,
 * `shift` how far right of the box's left edge the glyph's origin stands. `glyph` of `file`, as the typeface found it.
 */
export type BoxedGlyph = FontGlyph & { advance: number; box: number; shift: number };

type Boxing = { box: number; ink: 'left' | 'right' | 'centre'; when: 'narrow' | 'always' };

/** Air between the ink of a re-boxed quote and the edge of its em. */
const EDGE = 0.07;

/** Marks whose box in Chinese text is fixed, whatever the font's own advance (CLREQ 3.1.6). */
const BOXES = new Map<string, Boxing>([
  ['·', { box: 0.5, ink: 'centre', when: 'always' }],
  ['—', { box: 1, ink: 'centre', when: 'narrow' }],
  ['——', { box: 2, ink: 'centre', when: 'always' }],
  ['…', { box: 1, ink: 'centre', when: 'narrow' }],
  ['“', { box: 1, ink: 'right', when: 'narrow' }],
  ['‘', { box: 1, ink: 'right', when: 'narrow' }],
  ['”', { box: 1, ink: 'left', when: 'narrow' }],
  ['’', { box: 1, ink: 'left', when: 'narrow' }],
]);

/** Gives a glyph its box: the font's advance, or that of the table with the ink moved to its side of the box. */
export function boxGlyph(text: string, found: FontGlyph): BoxedGlyph {
  const { file, glyph } = found;
  const advance = file.advanceOf(glyph) / file.unitsPerEm;
  const boxing = BOXES.get(text);
  if (!boxing || (boxing.when === 'narrow' && advance >= 0.9))
    return { ...found, advance, box: advance, shift: 0 };
  const ink = file.inkOf(glyph) ?? { xMin: 0, xMax: 0 };
  const [left, right] = [ink.xMin / file.unitsPerEm, ink.xMax / file.unitsPerEm];
  const shifts = {
    left: EDGE - left,
    right: boxing.box - EDGE - right,
    centre: (boxing.box - left - right) / 2,
  };
  return { ...found, advance, box: boxing.box, shift: shifts[boxing.ink] };
}
