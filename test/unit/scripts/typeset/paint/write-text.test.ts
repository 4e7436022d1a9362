import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedText } from '../../../../../scripts/typeset/flow/piece.ts';
import { openFontBook } from '../../../../../scripts/typeset/fonts/font-book.ts';
import { ContentWriter } from '../../../../../scripts/typeset/paint/content/content-writer.ts';
import { writeText } from '../../../../../scripts/typeset/paint/content/write-text.ts';
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
  const out = new ContentWriter();
  writeText(out, piece, { y: 700, book, fonts });
  return { operators: out.take().toString('latin1'), fonts: fonts.all() };
}

/** Where a viewer puts the glyphs of a line (ISO 32000-1, 9.4.4), and where they are wanted; from the start of the line. */
function places(piece: PlacedText) {
  const { operators, fonts } = painted(piece);
  const shown: number[] = [];
  for (const [, name, size, spacing, x, array] of operators.matchAll(RUN)) {
    const { subset } = fonts.find((font) => font.name === name)!;
    let pen = Number(x) - piece.x;
    for (const [, string, move] of array!.matchAll(/\(((?:[^\\)]|\\.)*)\)|(-?\d+)/gs)) {
      if (move !== undefined) pen -= (Number(move) / 1000) * Number(size);
      const bytes = Buffer.from((string ?? '').replaceAll('\\r', '\r').replaceAll(/\\(.)/g, '$1'), 'latin1');
      for (let at = 0; at < bytes.length; at += 2) {
        shown.push(pen);
        pen += (subset.advanceOf(bytes.readUInt16BE(at)) / 1000) * Number(size) + Number(spacing);
      }
    }
  }
  const shifts = Array.from(piece.text, (char) => book.glyph(piece.face, char.codePointAt(0)!)!.shift);
  return { shown, wanted: piece.offsets.map((offset, index) => offset + shifts[index]! * piece.size) };
}

const RUN = /\/(F\d+) (\S+) Tf (\S+) Tc 1 0 0 1 (\S+) \S+ Tm \[((?:[^\]\\(]|\((?:[^\\)]|\\.)*\))*)\] TJ/gs;

describe('writeText', () => {
  it('shows evenly set Han in one string', () => {
    expect(painted(line('党建', [0, 10])).operators).toBe(
      '/F1 10 Tf 0 Tc 1 0 0 1 50 700 Tm [(\x00\x01\x00\x02)] TJ\n',
    );
  });

  it('shows a line whose glyphs stand apart alike with one space and no moves', () => {
    const offsets = Array.from({ length: 40 }, (_, index) => index * 10.00337);
    const { operators } = painted(line('一'.repeat(40), offsets));
    expect(operators).toContain(' 0.0034 Tc ');
    expect(operators).not.toMatch(/\)-?\d/);
  });

  it('puts every glyph where it belongs, to a thousandth of an em, and never adds up errors', () => {
    const place = fc.record({
      text: fc.constantFrom('一', '，', '（', 'A', ' '),
      by: fc.double({ min: -5, max: 15, noNaN: true }),
    });
    const sizes = fc.constantFrom(5.5, 9, 10.5, 36);
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), sizes, (glyphs, size) => {
        let at = 0;
        const offsets = glyphs.map(({ by }) => {
          at += by;
          return at - by;
        });
        const { shown, wanted } = places(line(glyphs.map(({ text }) => text).join(''), offsets, { size }));
        expect(shown).toHaveLength(wanted.length);
        for (const [index, x] of shown.entries()) {
          expect(Math.abs(x - wanted[index]!)).toBeLessThan(0.00051 * size + 0.0005);
        }
      }),
    );
  });

  it('writes —— as one code that reads back as two dashes', () => {
    const { operators, fonts } = painted(line('水——源', [0, 10, 20, 30]));
    expect(operators).toContain('[(\x00\x01\x00\x02\x00\x03)] TJ');
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
        .map((row) => row.slice(0, 31)),
    ).toEqual([
      '/F1 10 Tf 0 Tc 1 0 0 1 50 700 T',
      '/F2 10 Tf 0 Tc 1 0 0 1 60 700 T',
      '/F1 10 Tf 0 Tc 1 0 0 1 70 700 T',
    ]);
  });

  it('gives characters that share a glyph codes of their own', () => {
    expect(painted(line('见⻅', [0, 10])).fonts[0]!.texts).toEqual(['', '见', '⻅']);
  });
});
