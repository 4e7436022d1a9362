import { describe, expect, it } from 'vitest';
import type { PlacedText } from '../../../../../scripts/typeset/flow/piece.ts';
import { openFontBook } from '../../../../../scripts/typeset/fonts/font-book.ts';
import { textOperators } from '../../../../../scripts/typeset/paint/content/text-operators.ts';
import { makePdfFonts } from '../../../../../scripts/typeset/paint/font/pdf-font.ts';

const book = openFontBook();
const BLACK = { c: 0, m: 0, y: 0, k: 1 };

function line(text: string, offsets: number[], changes: Partial<PlacedText> = {}): PlacedText {
  return {
    kind: 'text',
    x: 50,
    y: 100,
    face: 'song',
    size: 10,
    ink: BLACK,
    text,
    offsets,
    width: 0,
    ...changes,
  };
}

function painted(piece: PlacedText) {
  const fonts = makePdfFonts();
  return { operators: textOperators(piece, 700, { book, fonts }), fonts: fonts.all() };
}

describe('textOperators', () => {
  it('shows evenly set Han in one string', () => {
    expect(painted(line('党建', [0, 10])).operators).toBe('/F1 10 Tf 1 0 0 1 50 700 Tm [<00010002>] TJ\n');
  });

  it('moves to exact places and never adds up errors', () => {
    const offsets = Array.from({ length: 40 }, (_, index) => index * 10.00337);
    const { operators } = painted(line('一'.repeat(40), offsets));
    const moves = [...operators.matchAll(/>(-?\d+)</g)].reduce((sum, match) => sum - Number(match[1]), 0);
    expect((moves / 1000) * 10).toBeCloseTo(39 * 0.00337, 2);
  });

  it('writes —— as one code that reads back as two dashes', () => {
    const { operators, fonts } = painted(line('水——源', [0, 10, 20, 30]));
    expect(operators).toContain('[<000100020003>] TJ');
    expect(fonts[0]!.texts).toEqual(['', '水', '——', '源']);
    expect(fonts[0]!.subset.advanceOf(2)).toBe(2000);
  });

  it('keeps dashes apart that stand apart', () => {
    expect(painted(line('——', [0, 12])).fonts[0]!.texts).toEqual(['', '—']);
  });

  it('changes the font where the first one has no glyph', () => {
    const { operators, fonts } = painted(line('习㐀习', [0, 10, 20], { face: 'kai' }));
    expect(fonts.map((font) => font.typeface.name)).toEqual(['LXGWWenKai-Regular', 'NotoSerifSC-Regular']);
    expect(
      operators
        .trim()
        .split('\n')
        .map((row) => row.slice(0, 26)),
    ).toEqual(['/F1 10 Tf 1 0 0 1 50 700 T', '/F2 10 Tf 1 0 0 1 60 700 T', '/F1 10 Tf 1 0 0 1 70 700 T']);
  });

  it('gives characters that share a glyph codes of their own', () => {
    expect(painted(line('见⻅', [0, 10])).fonts[0]!.texts).toEqual(['', '见', '⻅']);
  });
});
