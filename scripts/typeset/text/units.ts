import { type CharClass, classNumbered } from './char-class.ts';

/**
 * The code points of a paragraph, ready for breaking: one list for each fact, unit by unit, for these are read a million
 * times an issue. `count` of them are filled. Lengths in pt. `box` is the width of the ink half of a unit or of its
 * whole em; `kind` is the number of its class; the glyph's origin stands `pull` to the left of the box; `gap`,
 * `stretch`, `shrink` belong to the space before it; `trail` is the air after it, kept or dropped at a line end; `cost`
 * is that of a line end before it. `span` is the run it is in, `at` its place in the text of that run (UTF-16).
 */
export type Units = {
  count: number;
  codePoint: Int32Array;
  kind: Uint8Array;
  span: Int32Array;
  at: Int32Array;
  advance: Float64Array;
  box: Float64Array;
  pull: Float64Array;
  trail: Float64Array;
  gap: Float64Array;
  stretch: Float64Array;
  shrink: Float64Array;
  cost: Float64Array;
};

/** The character of a unit. */
export function unitText({ codePoint }: Units, index: number): string {
  return String.fromCodePoint(codePoint[index]!);
}

/** The class of a unit. */
export function classAt({ kind }: Units, index: number): CharClass {
  return classNumbered(kind[index]!);
}
