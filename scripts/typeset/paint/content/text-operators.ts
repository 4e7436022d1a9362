import type { PlacedText } from '../../flow/piece.ts';
import type { DrawnGlyph, FontBook } from '../../fonts/font-book.ts';
import type { PdfFont, PdfFonts } from '../font/pdf-font.ts';
import { hex } from '../font/to-unicode.ts';
import { pdfNumber, pdfNumbers } from './number.ts';

/** Glyphs of one font in a row, while their operator is built. `pen` is where the viewer stands. In pt from the line's start. */
type Run = { font: PdfFont; start: number; pen: number; array: string };

/**
 * The operators of one line: a text matrix and one `TJ` for each font in it, every glyph at its exact place (to a
 * thousandth of an em, errors never add up). `y` is counted from the foot of the page.
 */
export function textOperators(
  line: PlacedText,
  y: number,
  { book, fonts }: { book: FontBook; fonts: PdfFonts },
): string {
  const chars = Array.from(line.text);
  let operators = '';
  let run: Run | undefined;
  for (let index = 0; index < chars.length; index++) {
    const pair = isDashPair(line, chars, index) ? book.ligature(line.face, '——') : undefined;
    const glyph = pair ?? book.glyph(line.face, chars[index]!.codePointAt(0)!);
    if (!glyph) throw new Error(`no glyph for ${JSON.stringify(chars[index])} in ${line.face}`);
    const at = line.offsets[index]! + glyph.shift * line.size;
    const font = fonts.fontOf(glyph.typeface);
    if (run?.font !== font) {
      if (run) operators += showRun(line, y, run);
      run = { font, start: at, pen: at, array: '<' };
    }
    addGlyph(run, glyph, { at, size: line.size });
    if (pair) index++;
  }
  return run ? operators + showRun(line, y, run) : operators;
}

/** Two em dashes that stand one em apart are drawn as one stroke. */
function isDashPair({ offsets, size }: PlacedText, chars: readonly string[], index: number): boolean {
  if (chars[index] !== '—' || chars[index + 1] !== '—') return false;
  return Math.abs(offsets[index + 1]! - offsets[index]! - size) < 0.02 * size;
}

function addGlyph(run: Run, glyph: DrawnGlyph, { at, size }: { at: number; size: number }): void {
  const { code, width } = run.font.codeOf(glyph);
  const move = Math.round(((run.pen - at) / size) * 1000);
  if (move !== 0) run.array += `>${move}<`;
  run.array += hex(code);
  run.pen += ((width - move) / 1000) * size;
}

function showRun(line: PlacedText, y: number, { font, start, array }: Run): string {
  const shown = `[${array}>]`.replace('[<>', '[');
  const matrix = `1 0 0 1 ${pdfNumbers(line.x + start, y)} Tm`;
  return `/${font.name} ${pdfNumber(line.size)} Tf ${matrix} ${shown} TJ\n`;
}
