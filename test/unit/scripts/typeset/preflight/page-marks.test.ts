import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type PageFonts, pageMarks } from '../../../../../scripts/typeset/preflight/read/page-marks.ts';

const glyph = (unicode: string, changes: object = {}) => ({
  unicode,
  fontChar: unicode,
  originalCharCode: 7,
  width: 1000,
  isSpace: false,
  isInFont: true,
  ...changes,
});
const FONTS: PageFonts = { hasInk: () => true, isReadable: () => true };
const frame = { height: 800, left: 20, top: 10 };

/** Marks of one showing of text with a tag, at 100, 700 in 10 pt. */
function shown(tag: string, glyphs: unknown[], changes: Partial<PageFonts> = {}) {
  const fnArray = [
    OPS.beginMarkedContentProps,
    OPS.setFont,
    OPS.setTextMatrix,
    OPS.showText,
    OPS.endMarkedContent,
  ];
  const argsArray = [[tag, 0], ['f', 10], [[1, 0, 0, 1, 100, 700]], [glyphs], null];
  return pageMarks({ fnArray, argsArray }, frame, { ...FONTS, ...changes }).texts[0]!;
}

describe('pageMarks', () => {
  it('reads article and line from the tag, and place and width in the trimmed page', () => {
    expect(shown('A3L17', [glyph('学'), -500, glyph('习')])).toMatchObject({
      tag: 'A3L17',
      article: 3,
      line: 17,
      text: '学习',
      x: 80,
      y: 90,
      width: 25,
      faults: [],
    });
    expect(shown('Folio', [glyph('3')])).not.toHaveProperty('article');
  });

  it.each([
    ['.notdef without a meaning', glyph('', { isInFont: false }), ['']],
    ['a glyph the font lacks', glyph('学', { isInFont: false }), ['学']],
    ['a space that has no glyph', glyph('\u3000', { isInFont: false }), []],
    ['a selector', glyph('\ufe00'), []],
  ])('judges %s', (_name, item, faults) => {
    expect(shown('A0L0', [item]).faults).toEqual(faults);
  });

  it('judges a glyph without ink', () => {
    expect(shown('A0L0', [glyph('学')], { hasInk: () => false }).faults).toEqual(['学']);
    expect(shown('A0L0', [glyph(' ')], { hasInk: () => false }).faults).toEqual([]);
  });

  it('counts characters whose code has no text', () => {
    const isReadable = (key: string, code: number) => key === 'f' && code === 7;
    const glyphs = [glyph('学'), glyph('习', { originalCharCode: 8 })];
    expect(shown('A0L0', glyphs, { isReadable }).unreadable).toBe(1);
    expect(shown('A0L0', glyphs)).not.toHaveProperty('unreadable');
  });

  it('places pictures through nested transformations', () => {
    const fnArray = [OPS.save, OPS.transform, OPS.transform, OPS.paintImageXObject, OPS.restore];
    const argsArray = [null, [1, 0, 0, 1, 20, 10], [200, 0, 0, 100, 30, 40], ['im', 800, 400], null];
    const { images } = pageMarks({ fnArray, argsArray }, { height: 800, left: 20, top: 10 }, FONTS);
    expect(images).toEqual([{ pixels: { width: 800, height: 400 }, x: 30, y: 640, width: 200, height: 100 }]);
  });
});
