import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawnImage, DrawnText } from './facts.ts';

type Matrix = [number, number, number, number, number, number];
type Glyph = {
  unicode: string;
  fontChar: string;
  originalCharCode: number;
  width: number;
  isSpace: boolean;
  isInFont: boolean;
};

/** The operators of a page as pdf.js gives them. */
export type Operators = { fnArray: number[]; argsArray: unknown[] };

/** Height of the page and the place of the trimmed page in it. */
export type PageFrame = { height: number; left: number; top: number };

/** The fonts of a page by their names in it: what is drawn for a character, and whether a code can be read back. */
export type PageFonts = {
  hasInk(key: string, fontChar: string): boolean;
  isReadable(key: string, code: number): boolean;
};

/** What a page draws: text and pictures in order, where they stand. Only what our painter can write is understood. */
export function pageMarks(
  operators: Operators,
  frame: PageFrame,
  fonts: PageFonts,
): { texts: DrawnText[]; images: DrawnImage[] } {
  const texts: DrawnText[] = [];
  const images: DrawnImage[] = [];
  const tags: string[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let font = { key: '', size: 0 };
  let spacing = 0;
  operators.fnArray.forEach((operator, index) => {
    const args = (operators.argsArray[index] ?? []) as unknown[];
    switch (operator) {
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        tags.push(tagName(args[0]));
        break;
      case OPS.endMarkedContent:
        tags.pop();
        break;
      case OPS.save:
        saved.push(matrix);
        break;
      case OPS.restore:
        matrix = saved.pop() ?? matrix;
        break;
      case OPS.transform:
        matrix = multiply(matrix, args as unknown as Matrix);
        break;
      case OPS.setFont:
        font = { key: String(args[0]), size: Number(args[1]) };
        break;
      case OPS.setCharSpacing:
        spacing = Number(args[0]);
        break;
      case OPS.setTextMatrix:
        text = Array.from(args[0] as ArrayLike<number>) as Matrix;
        break;
      case OPS.showText:
        texts.push(
          drawnText({
            tags,
            glyphs: args[0] as (Glyph | number)[],
            at: multiply(matrix, text),
            font,
            spacing,
            frame,
            fonts,
          }),
        );
        break;
      case OPS.paintImageXObject:
        images.push(drawnImage(args as [string, number, number], matrix, frame));
        break;
    }
  });
  return { texts, images };
}

function tagName(value: unknown): string {
  return typeof value === 'string' ? value : String((value as { name?: string } | null)?.name ?? '');
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

type Shown = {
  tags: readonly string[];
  glyphs: readonly (Glyph | number)[];
  at: Matrix;
  font: { key: string; size: number };
  /** Space after each glyph, in pt. */
  spacing: number;
  frame: PageFrame;
  fonts: PageFonts;
};

function drawnText({ tags, glyphs, at, font, spacing, frame, fonts }: Shown): DrawnText {
  const tag = tags.at(-1) ?? '';
  const owner = /^A(\d+)L(\d+)$/.exec(tag);
  let text = '';
  let units = 0;
  let count = 0;
  const faults: string[] = [];
  let unreadable = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') units -= glyph;
    else {
      text += glyph.unicode;
      units += glyph.width;
      count++;
      if (isFaulty(glyph, font.key, fonts)) faults.push(glyph.unicode);
      if (!fonts.isReadable(font.key, glyph.originalCharCode)) unreadable++;
    }
  }
  return {
    tag,
    ...(owner ? { article: Number(owner[1]), line: Number(owner[2]) } : {}),
    text,
    x: at[4] - frame.left,
    y: frame.height - frame.top - at[5],
    width: (units / 1000) * font.size + Math.max(0, count - 1) * spacing,
    size: font.size,
    faults,
    ...(unreadable > 0 ? { unreadable } : {}),
  };
}

/** Spaces, and marks that join or select without ink of their own. */
const WITHOUT_INK = /^(?:\s|\p{Default_Ignorable_Code_Point})*$/u;

/** Drawn as .notdef, without a meaning, or as nothing though it should have ink. */
function isFaulty(glyph: Glyph, font: string, { hasInk }: PageFonts): boolean {
  const isMeaningless = glyph.unicode === '' || glyph.unicode.codePointAt(0)! < 0x20;
  if (isMeaningless) return true;
  return !WITHOUT_INK.test(glyph.unicode) && !(glyph.isInFont && hasInk(font, glyph.fontChar));
}

function drawnImage(
  [, width, height]: [string, number, number],
  matrix: Matrix,
  frame: PageFrame,
): DrawnImage {
  return {
    pixels: { width, height },
    x: matrix[4] - frame.left,
    y: frame.height - frame.top - matrix[5] - matrix[3],
    width: matrix[0],
    height: matrix[3],
  };
}
