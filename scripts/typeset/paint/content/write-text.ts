import type { PlacedText } from '../../flow/piece.ts';
import type { FontBook } from '../../fonts/font-book.ts';
import { whenAtRest } from '../../rest.ts';
import type { PdfFonts, ShownGlyph } from '../font/pdf-font.ts';
import type { ContentWriter } from './content-writer.ts';

const DASH = 0x2014;
/** Decimals of the space between glyphs: so fine that a line of it needs no correction. */
const SPACING_DECIMALS = 4;

/** The glyphs of the line being written, and where their origins stand from its start, in pt. Used for one after the other. */
const glyphs: ShownGlyph[] = [];
const places: number[] = [];
whenAtRest(() => {
  glyphs.length = 0;
});

/**
 * Writes the operators of one line: for each font in it a text matrix, the space most of its glyphs have between them
 * and one `TJ`, every glyph at its exact place (to a thousandth of an em, errors never add up). `y` is counted from the
 * foot of the page.
 */
export function writeText(
  out: ContentWriter,
  line: PlacedText,
  { y, ...tools }: { y: number; book: FontBook; fonts: PdfFonts },
): void {
  const count = showGlyphs(line, tools);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && glyphs[to]!.font === glyphs[from]!.font) to++;
    writeRun(out, line, { from, to, y });
    from = to;
  }
}

/** Looks up the glyphs of a line and their places; answers how many there are. */
function showGlyphs(line: PlacedText, { book, fonts }: { book: FontBook; fonts: PdfFonts }): number {
  const { text, face, size, offsets } = line;
  let count = 0;
  for (let at = 0, index = 0; at < text.length; index++) {
    const codePoint = text.codePointAt(at)!;
    const isPair = codePoint === DASH && isDashPair(line, at, index);
    const pair = isPair ? book.ligature(face, '——') : undefined;
    const glyph = pair ?? book.glyph(face, codePoint);
    if (!glyph) throw new Error(`no glyph for U+${codePoint.toString(16)} in ${face}`);
    const shown = fonts.shownAs(glyph);
    glyphs[count] = shown;
    places[count++] = offsets[index]! + shown.shift * size;
    at += codePoint > 0xffff ? 2 : 1;
    if (pair) {
      at++;
      index++;
    }
  }
  return count;
}

/** Two em dashes that stand one em apart are drawn as one stroke. */
function isDashPair({ text, offsets, size }: PlacedText, at: number, index: number): boolean {
  if (text.codePointAt(at + 1) !== DASH) return false;
  return Math.abs(offsets[index + 1]! - offsets[index]! - size) < 0.02 * size;
}

type Run = { from: number; to: number; y: number };

/** Glyphs of one font in a row. */
function writeRun(out: ContentWriter, { x, size }: PlacedText, { from, to, y }: Run): void {
  const spacing = usualSpacing(from, to, size);
  out.write(`/${glyphs[from]!.font.name} `);
  out.number(size);
  out.write(' Tf ');
  out.number(spacing, SPACING_DECIMALS);
  out.write(' Tc 1 0 0 1 ');
  out.number(x + places[from]!);
  out.write(' ');
  out.number(y);
  out.write(' Tm [(');
  let pen = places[from]!;
  for (let index = from; index < to; index++) {
    const { code, width } = glyphs[index]!;
    const move = Math.round(((pen - places[index]!) / size) * 1000);
    if (move !== 0) {
      out.write(')');
      out.number(move);
      out.write('(');
    }
    out.code(code);
    pen += ((width - move) / 1000) * size + spacing;
  }
  out.write(')] TJ\n');
}

/**
 * The space after most glyphs of a run, in pt, to the decimals it is written with; any other when there is none
 * （Boyer and Moore's vote）.
 */
function usualSpacing(from: number, to: number, size: number): number {
  let usual = 0;
  let votes = 0;
  for (let index = from; index + 1 < to; index++) {
    const advance = (glyphs[index]!.width / 1000) * size;
    const space = places[index + 1]! - places[index]! - advance;
    const isSame = Math.abs(space - usual) < 1e-4 * size;
    if (votes === 0) usual = space;
    votes += isSame || votes === 0 ? 1 : -1;
  }
  const scale = 10 ** SPACING_DECIMALS;
  return Math.round(usual * scale) / scale;
}
