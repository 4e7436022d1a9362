import type { PlacedText } from '../../flow/piece.ts';
import type { FontBook } from '../../fonts/font-book.ts';
import type { PdfFont, PdfFonts, ShownGlyph } from '../font/pdf-font.ts';
import { pdfNumber, pdfNumbers } from './number.ts';

/** Glyphs of one font in a row, while their operator is built. `pen` is where the viewer stands. In pt from the line's start. */
type Run = { font: PdfFont; start: number; pen: number; array: string };

const DASH = 0x2014;

/**
 * The operators of one line: a text matrix and one `TJ` for each font in it, every glyph at its exact place (to a
 * thousandth of an em, errors never add up). `y` is counted from the foot of the page.
 */
export function textOperators(
  line: PlacedText,
  y: number,
  { book, fonts }: { book: FontBook; fonts: PdfFonts },
): string {
  const { text, face, size, offsets } = line;
  let operators = '';
  let run: Run | undefined;
  for (let at = 0, index = 0; at < text.length; index++) {
    const codePoint = text.codePointAt(at)!;
    const isPair = codePoint === DASH && isDashPair(line, at, index);
    const pair = isPair ? book.ligature(face, '——') : undefined;
    const glyph = pair ?? book.glyph(face, codePoint);
    if (!glyph) throw new Error(`no glyph for U+${codePoint.toString(16)} in ${face}`);
    const shown = fonts.shownAs(glyph);
    const place = offsets[index]! + shown.shift * size;
    if (run?.font !== shown.font) {
      if (run) operators += showRun(line, y, run);
      run = { font: shown.font, start: place, pen: place, array: '<' };
    }
    addGlyph(run, shown, place, size);
    at += codePoint > 0xffff ? 2 : 1;
    if (pair) {
      at++;
      index++;
    }
  }
  return run ? operators + showRun(line, y, run) : operators;
}

/** Two em dashes that stand one em apart are drawn as one stroke. */
function isDashPair({ text, offsets, size }: PlacedText, at: number, index: number): boolean {
  if (text.codePointAt(at + 1) !== DASH) return false;
  return Math.abs(offsets[index + 1]! - offsets[index]! - size) < 0.02 * size;
}

function addGlyph(run: Run, { code, width }: ShownGlyph, place: number, size: number): void {
  const move = Math.round(((run.pen - place) / size) * 1000);
  if (move !== 0) run.array += `>${move}<`;
  run.array += code;
  run.pen += ((width - move) / 1000) * size;
}

function showRun(line: PlacedText, y: number, { font, start, array }: Run): string {
  const shown = `[${array}>]`.replace('[<>', '[');
  const matrix = `1 0 0 1 ${pdfNumbers(line.x + start, y)} Tm`;
  return `/${font.name} ${pdfNumber(line.size)} Tf ${matrix} ${shown} TJ\n`;
}
