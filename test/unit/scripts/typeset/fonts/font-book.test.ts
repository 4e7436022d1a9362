import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../../../scripts/typeset/fonts/font-book.ts';
import type { Face } from '../../../../../scripts/typeset/text/measure.ts';

const book = openFontBook();
const FACES: readonly Face[] = ['song', 'songBold', 'hei', 'heiBold', 'kai', 'fangsong'];
const code = (char: string): number => char.codePointAt(0)!;

describe('openFontBook', () => {
  it.each(FACES)('gives Han, brackets, stops, quotes, dashes and dots of %s a full em', (face) => {
    for (const char of '学习，。；：？！（）《》“”‘’—…①') {
      expect([char, book.measure.advance(face, code(char))]).toEqual([char, 1]);
    }
  });

  it.each(FACES)('boxes the middle dot of %s to half an em, its ink in the middle', (face) => {
    const dot = book.glyph(face, code('·'))!;
    expect(dot.box).toBe(0.5);
    if (dot.isBlank) throw new Error('the dot has ink');
    const ink = dot.file.inkOf(dot.glyph)!;
    expect(dot.shift + (ink.xMin + ink.xMax) / 2 / dot.file.unitsPerEm).toBeCloseTo(0.25);
  });

  it.each([
    ['“', 'right'],
    ['”', 'left'],
  ])('puts the narrow %s of the kai face into the %s half of its em', (char, side) => {
    const quote = book.glyph('kai', code(char))!;
    if (quote.isBlank) throw new Error('a quote has ink');
    expect(quote.advance).toBeLessThan(0.5);
    const ink = quote.file.inkOf(quote.glyph)!;
    const [left, right] = [ink.xMin, ink.xMax].map((x) => quote.shift + x / quote.file.unitsPerEm);
    if (side === 'right') expect(left).toBeGreaterThanOrEqual(0.5);
    else expect(right).toBeLessThanOrEqual(0.5);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(1);
  });

  it('has one glyph two em wide for —— where the font has one', () => {
    expect(book.ligature('song', '——')).toMatchObject({ box: 2, text: '——' });
    expect(book.ligature('hei', '——')).toMatchObject({ box: 2 });
    expect(book.ligature('kai', '——')).toBeUndefined();
  });

  it('sets Latin letters and digits by the widths of the font', () => {
    expect(book.measure.advance('song', code('A'))).toBeCloseTo(0.718);
    expect(book.measure.advance('song', code('1'))).toBeCloseTo(0.471);
  });

  it('falls back glyph by glyph', () => {
    expect(book.glyph('kai', code('习'))?.typeface.name).toBe('LXGWWenKai-Regular');
    expect(book.glyph('kai', code('㐀'))?.typeface.name).toBe('NotoSerifSC-Regular');
  });

  it('covers GB2312 level one and the circled numbers to 50 in every face', () => {
    for (const face of FACES) {
      for (const char of '啊阿埃挨哎唉哀皑癌蔼做作坐座①⑳㉑㉟㊱㊿〔〕□■•–％℃～') {
        expect([char, book.measure.advance(face, code(char)) !== undefined]).toEqual([char, true]);
      }
    }
  });

  it.each(['😀', '𠮷', '\ue123', '\uffff'])('says that nothing covers %j', (char) => {
    for (const face of FACES) expect(book.measure.advance(face, code(char))).toBeUndefined();
  });

  it('knows spaces and joiners without ink', () => {
    expect(book.glyph('song', 0x3000)).toMatchObject({ isBlank: true, box: 1 });
    expect(book.glyph('song', 0xfe00)).toMatchObject({ isBlank: true, box: 0 });
  });

  it('gives metrics that fill one em', () => {
    for (const face of FACES) {
      const { ascent, descent } = book.measure.metrics(face);
      expect(ascent + descent).toBeCloseTo(1);
    }
  });
});
