import type { PlacedText } from '../../flow/piece.ts';
import type { DrawnGlyph, FontBook } from '../../fonts/font-book.ts';
import type { PdfFont, PdfFonts } from '../font/pdf-font.ts';
import { hex } from '../font/to-unicode.ts';
import { pdfNumber, pdfNumbers } from './number.ts';

/** A glyph and the place of its origin from the start of the line, in pt. */
type PlacedGlyph = { glyph: DrawnGlyph; at: number };

/**
 * The operators of one line: a text matrix and one `TJ` for each font in it, every glyph at its exact place (to a
 * thousandth of an em, errors never add up). `y` is counted from the foot of the page.
 */
export function textOperators(
  line: PlacedText,
  y: number,
  tools: { book: FontBook; fonts: PdfFonts },
): string {
  let operators = '';
  let run: { font: PdfFont; glyphs: PlacedGlyph[] } | undefined;
  const flush = () => {
    if (run) operators += showRun(line, y, run.font, run.glyphs);
    run = undefined;
  };
  for (const placed of placeGlyphs(line, tools.book)) {
    const font = tools.fonts.fontOf(placed.glyph.typeface);
    if (run?.font !== font) flush();
    run ??= { font, glyphs: [] };
    run.glyphs.push(placed);
  }
  flush();
  return operators;
}

function placeGlyphs(line: PlacedText, book: FontBook): PlacedGlyph[] {
  const chars = Array.from(line.text);
  const result: PlacedGlyph[] = [];
  for (let index = 0; index < chars.length; index++) {
    const pair = isDashPair(line, chars, index) ? book.ligature(line.face, '——') : undefined;
    const glyph = pair ?? book.glyph(line.face, chars[index]!.codePointAt(0)!);
    if (!glyph) throw new Error(`no glyph for ${JSON.stringify(chars[index])} in ${line.face}`);
    result.push({ glyph, at: line.offsets[index]! + glyph.shift * line.size });
    if (pair) index++;
  }
  return result;
}

/** Two em dashes that stand one em apart are drawn as one stroke. */
function isDashPair({ offsets, size }: PlacedText, chars: readonly string[], index: number): boolean {
  if (chars[index] !== '—' || chars[index + 1] !== '—') return false;
  return Math.abs(offsets[index + 1]! - offsets[index]! - size) < 0.02 * size;
}

function showRun(line: PlacedText, y: number, font: PdfFont, glyphs: readonly PlacedGlyph[]): string {
  const start = glyphs[0]!.at;
  let pen = start;
  let array = '<';
  for (const { glyph, at } of glyphs) {
    const { code, width } = font.codeOf(glyph);
    const move = Math.round(((pen - at) / line.size) * 1000);
    if (move !== 0) array += `>${move}<`;
    array += hex(code);
    pen += ((width - move) / 1000) * line.size;
  }
  const shown = `[${array}>]`.replace('[<>', '[');
  const matrix = `1 0 0 1 ${pdfNumbers(line.x + start, y)} Tm`;
  return `/${font.name} ${pdfNumber(line.size)} Tf ${matrix} ${shown} TJ\n`;
}
