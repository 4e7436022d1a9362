import { whenAtRest } from '../rest.ts';
import type { FontFile } from './read/font-file.ts';

/** A glyph in the file that holds it. */
export type FontGlyph = { file: FontFile; glyph: number };

/**
 * One typeface in one weight, whole in one file or cut in slices. Becomes one font of the PDF. `name` is its
 * PostScript name; `ascent`, `descent` (both positive), `capHeight` and `stem` in thousandths of an em.
 */
export type Typeface = {
  name: string;
  isSerif: boolean;
  ascent: number;
  descent: number;
  capHeight: number;
  stem: number;
  find(codePoint: number): FontGlyph | undefined;
};

/** A typeface in one file; the file is opened on first use. */
export function wholeTypeface(facts: Omit<Typeface, 'find'>, open: () => FontFile): Typeface {
  let opened: FontFile | undefined;
  return {
    ...facts,
    find(codePoint) {
      opened ??= open();
      return glyphIn(opened, codePoint);
    },
  };
}

/** A typeface in slices; `locate` says which file holds a code point, `open` opens it. */
export function slicedTypeface(
  facts: Omit<Typeface, 'find'>,
  locate: () => (codePoint: number) => string | undefined,
  open: (path: string) => FontFile,
): Typeface {
  const files = new Map<string, FontFile>();
  whenAtRest(() => files.clear());
  let pathOf: ReturnType<typeof locate> | undefined;
  return {
    ...facts,
    find(codePoint) {
      pathOf ??= locate();
      const path = pathOf(codePoint);
      if (path === undefined) return undefined;
      const file = files.get(path) ?? open(path);
      files.set(path, file);
      return glyphIn(file, codePoint);
    },
  };
}

function glyphIn(file: FontFile, codePoint: number): FontGlyph | undefined {
  const glyph = file.glyphOf(codePoint);
  return glyph === 0 ? undefined : { file, glyph };
}
