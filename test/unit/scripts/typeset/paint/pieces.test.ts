import { describe, expect, it } from 'vitest';
import { bleedRect } from '../../../../../scripts/typeset/paint/content/bleed-rect.ts';
import { fillColour, strokeColour } from '../../../../../scripts/typeset/paint/content/colour.ts';
import { pdfNumber } from '../../../../../scripts/typeset/paint/content/number.ts';
import { tagOf } from '../../../../../scripts/typeset/paint/content/tag.ts';
import { pageLabels } from '../../../../../scripts/typeset/paint/document/page-labels.ts';
import { toUnicodeMap } from '../../../../../scripts/typeset/paint/font/to-unicode.ts';

const BLACK = { c: 0, m: 0, y: 0, k: 1 };
const RED = { c: 0, m: 1, y: 1, k: 0.2 };

describe('colours', () => {
  it.each([
    [BLACK, 'press', '0 0 0 1 k'],
    [RED, 'press', '0 1 1 0.2 k'],
    [BLACK, 'screen', '0 g'],
    [RED, 'screen', '0.8 0 0 rg'],
  ] as const)('fills %o for the %s by %s', (ink, profile, operator) => {
    expect(fillColour(ink, profile)).toBe(operator);
  });
  it('strokes by the capital operators', () => {
    expect(strokeColour(BLACK, 'press')).toBe('0 0 0 1 K');
    expect(strokeColour(RED, 'screen')).toBe('0.8 0 0 RG');
  });
});

describe('pdfNumber', () => {
  it.each([
    [0, '0'],
    [-0.0001, '0'],
    [1.23456, '1.235'],
    [1e-9, '0'],
    [-12.5, '-12.5'],
    [595.2755905511812, '595.276'],
  ])('writes %d as %s', (value, text) => {
    expect(pdfNumber(value)).toBe(text);
  });
});

describe('bleedRect', () => {
  const page = { width: 100, height: 200 };
  it.each([
    [
      { x: 0, y: 10, width: 100, height: 50 },
      { x: -8, y: 10, width: 116, height: 50 },
    ],
    [
      { x: 10, y: 0, width: 20, height: 200 },
      { x: 10, y: -8, width: 20, height: 216 },
    ],
    [
      { x: -3, y: 10, width: 110, height: 50 },
      { x: -8, y: 10, width: 116, height: 50 },
    ],
    [
      { x: 10, y: 10, width: 20, height: 20 },
      { x: 10, y: 10, width: 20, height: 20 },
    ],
  ])('puts the edges of %o that lie on the trim or beyond it at the bleed', (rect, expected) => {
    expect(bleedRect(rect, page, 8)).toEqual(expected);
  });
  it('cuts at the trim without bleed', () => {
    const rect = { x: -3, y: -3, width: 106, height: 50 };
    expect(bleedRect(rect, page, 0)).toEqual({ x: 0, y: 0, width: 100, height: 47 });
  });
});

describe('tagOf', () => {
  const text = {
    kind: 'text',
    x: 0,
    y: 0,
    face: 'song',
    size: 9,
    ink: BLACK,
    text: '学',
    offsets: [0],
    width: 9,
  } as const;
  it('names the article by its place and the line by its number', () => {
    const origin = { article: 'b', part: 'paragraph', line: 7 } as const;
    expect(tagOf({ ...text, origin }, ['a', 'b'])).toEqual({ name: 'A1L7', isArtifact: false });
  });
  it.each([
    ['folio', 'Folio', true],
    ['runningHead', 'RunningHead', true],
    ['contents', 'Contents', false],
    [undefined, 'Furniture', false],
  ] as const)('names furniture %s %s, skipped by a voice: %s', (furniture, name, isArtifact) => {
    expect(tagOf({ ...text, furniture }, [])).toEqual({ name, isArtifact });
  });
});

describe('pageLabels', () => {
  it('shows folios, and names for pages without one', () => {
    const pages = [undefined, undefined, '1', '2', 'iv', undefined, undefined, undefined].map(
      (folio, index) => ({
        number: index + 1,
        width: 1,
        height: 1,
        items: [],
        ...(folio ? { folio } : {}),
      }),
    );
    const labels = pageLabels(pages).Nums.filter((item) => typeof item !== 'number');
    const read = labels.map(({ P, St }) => (typeof St === 'number' ? St : P!.decodeText()));
    expect(read).toEqual(['封面', '封二', 1, 2, 'iv', '第6面', '封三', '封底']);
  });
});

describe('toUnicodeMap', () => {
  it('writes UTF-16 with surrogates and in blocks of a hundred', () => {
    const texts = ['', '𠀀', '——', ...Array.from({ length: 150 }, () => '学')];
    const map = toUnicodeMap(texts);
    expect(map).toContain('<0001> <D840DC00>');
    expect(map).toContain('<0002> <20142014>');
    expect([...map.matchAll(/(\d+) beginbfchar/g)].map((match) => match[1])).toEqual(['100', '52']);
  });
});
