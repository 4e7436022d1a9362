import type { Face, Measure } from '../text/measure.ts';
import { type BoxedGlyph, boxGlyph } from './box-glyph.ts';
import { invisibleAdvance } from './invisible.ts';
import type { FontGlyph, Typeface } from './typeface.ts';
import { CHAINS } from './typefaces.ts';

/**
 * What is drawn for a piece of text: a glyph of a typeface, or nothing but an advance for spaces and joiners. `serial`
 * counts the glyphs of a book.
 */
export type DrawnGlyph = FoundGlyph & { serial: number };

type FoundGlyph = { typeface: Typeface; text: string } & (
  | (BoxedGlyph & { isBlank: false })
  | { isBlank: true; advance: number; box: number; shift: number }
);

/** The fonts of the press: measures for the layout, glyphs for the painter. */
export type FontBook = {
  measure: Measure;
  /** The glyph of one code point after fallback; `undefined` when no font of the face's chain has it. */
  glyph(face: Face, codePoint: number): DrawnGlyph | undefined;
  /** The one glyph of a ligature（——）two em wide; `undefined` when the first font that has its letters lacks it. */
  ligature(face: Face, text: '——'): DrawnGlyph | undefined;
};

const DASH = 0x2014;
const TWO_EM_DASH = 0x2e3a;

/** Opens the fonts that come with the packages. Nothing is read before it is asked for. */
export function openFontBook(): FontBook {
  let serial = 0;
  const numbered = (found: FoundGlyph | undefined) => found && { ...found, serial: serial++ };
  const glyph = rememberGlyphs((face, codePoint) => numbered(findGlyph(face, codePoint)));
  return {
    glyph,
    ligature: remember((face, text) => numbered(findTwoEmDash(face, text))),
    measure: {
      advance: (face, codePoint) => glyph(face, codePoint)?.box,
      metrics: (face) => ({
        ascent: CHAINS[face][0]!.ascent / 1000,
        descent: CHAINS[face][0]!.descent / 1000,
      }),
    },
  };
}

/** Asks once for each face and code point. Runs for every character, many times over: a table of blocks of 256. */
function rememberGlyphs(find: (face: Face, codePoint: number) => DrawnGlyph | undefined): typeof find {
  const faces = new Map<Face, (DrawnGlyph | null | undefined)[][]>();
  return (face, codePoint) => {
    let blocks = faces.get(face);
    if (!blocks) {
      blocks = [];
      faces.set(face, blocks);
    }
    blocks[codePoint >> 8] ??= [];
    const block = blocks[codePoint >> 8]!;
    const known = block[codePoint & 0xff];
    if (known !== undefined) return known ?? undefined;
    const glyph = find(face, codePoint) ?? null;
    block[codePoint & 0xff] = glyph;
    return glyph ?? undefined;
  };
}

/** Asks once for each face and key. */
function remember<Key>(find: (face: Face, key: Key) => DrawnGlyph | undefined): typeof find {
  const faces = new Map<Face, Map<Key, DrawnGlyph | null>>();
  return (face, key) => {
    let known = faces.get(face);
    if (!known) {
      known = new Map();
      faces.set(face, known);
    }
    let glyph = known.get(key);
    if (glyph === undefined) {
      glyph = find(face, key) ?? null;
      known.set(key, glyph);
    }
    return glyph ?? undefined;
  };
}

function findGlyph(face: Face, codePoint: number): FoundGlyph | undefined {
  const text = String.fromCodePoint(codePoint);
  const blank = invisibleAdvance(codePoint);
  if (blank !== undefined) {
    return { typeface: CHAINS[face][0]!, text, isBlank: true, advance: blank, box: blank, shift: 0 };
  }
  for (const typeface of CHAINS[face]) {
    const found = typeface.find(codePoint);
    // A glyph without ink would be drawn as a blank: the next font of the chain is asked.
    if (!found?.file.hasInk(found.glyph)) continue;
    return {
      typeface,
      text,
      isBlank: false,
      ...boxGlyph(text, codePoint === DASH ? fullWidth(found) : found),
    };
  }
  return undefined;
}

function fullWidth({ file, glyph }: FontGlyph): FontGlyph {
  return { file, glyph: file.fullWidthOf(glyph) };
}

function findTwoEmDash(face: Face, text: string): FoundGlyph | undefined {
  const typeface = CHAINS[face].find((item) => item.find(DASH));
  const found = typeface?.find(TWO_EM_DASH);
  return typeface && found
    ? { typeface, text, isBlank: false, ...boxGlyph(text, fullWidth(found)) }
    : undefined;
}
