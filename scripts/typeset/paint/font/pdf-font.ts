import type { DrawnGlyph } from '../../fonts/font-book.ts';
import { makeSubset, type Subset } from '../../fonts/subset/subset-font.ts';
import type { Typeface } from '../../fonts/typeface.ts';

/** A character code of a PDF font and the width the viewer advances by, in thousandths of an em. */
export type Code = { code: number; width: number };

/**
 * One font of the document while pages are painted: codes in the order of first use, each for one text. Two texts with
 * the same glyph（⻅ and 见）get two codes, so that each is read back as what it was.
 */
export type PdfFont = {
  /** The name in the resources of every page. */
  name: string;
  typeface: Typeface;
  subset: Subset;
  codeOf(glyph: DrawnGlyph): Code;
  /** The text of every code, by code; code 0 has none. */
  texts: readonly string[];
};

export function makePdfFont(name: string, typeface: Typeface): PdfFont {
  const subset = makeSubset();
  const codes = new Map<string, Code>();
  const texts: string[] = [''];
  const add = (glyph: DrawnGlyph): Code => {
    const code = glyph.isBlank ? subset.addBlank(glyph.advance) : subset.add(glyph);
    texts[code] = glyph.text;
    return { code, width: subset.advanceOf(code) };
  };
  return {
    name,
    typeface,
    subset,
    texts,
    codeOf(glyph) {
      const known = codes.get(glyph.text) ?? add(glyph);
      codes.set(glyph.text, known);
      return known;
    },
  };
}

/** A glyph as pages show it: its font and code, the width the viewer advances by, its shift in em. */
export type ShownGlyph = Code & { font: PdfFont; shift: number };

/** The fonts of a document, made when a page first needs them. Asked for every glyph of every page. */
export type PdfFonts = { shownAs(glyph: DrawnGlyph): ShownGlyph; all(): readonly PdfFont[] };

export function makePdfFonts(): PdfFonts {
  const fonts = new Map<Typeface, PdfFont>();
  const shown: (ShownGlyph | undefined)[] = [];
  const fontOf = (typeface: Typeface): PdfFont => {
    const font = fonts.get(typeface) ?? makePdfFont(`F${fonts.size + 1}`, typeface);
    fonts.set(typeface, font);
    return font;
  };
  const show = (glyph: DrawnGlyph): ShownGlyph => {
    const font = fontOf(glyph.typeface);
    const { code, width } = font.codeOf(glyph);
    const found = { font, code, width, shift: glyph.shift };
    // Without holes: it is asked for every glyph of every page.
    while (shown.length <= glyph.serial) shown.push(undefined);
    shown[glyph.serial] = found;
    return found;
  };
  return {
    shownAs: (glyph) => shown[glyph.serial] ?? show(glyph),
    all: () => [...fonts.values()],
  };
}
