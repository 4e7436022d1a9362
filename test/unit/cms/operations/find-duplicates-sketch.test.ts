import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allText, likeness, sketchOf, textKey } from '../../../../cms/operations/find-duplicates-sketch.ts';

/** Chinese-looking text of `length` characters that hardly repeats. */
const prose = (seed: number, length: number) =>
  Array.from({ length }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((((seed + 1) * 7919 + at * at * 31 + at * 17) >>> 0) % 5000)),
  ).join('');

describe('likeness of two texts', () => {
  it('is 1 for the same text however it is punctuated', () => {
    const text = prose(1, 3000);
    expect(likeness(sketchOf(text), sketchOf([...text].join('，')))).toBe(1);
  });

  it('is 0 for different texts', () => {
    expect(likeness(sketchOf(prose(1, 3000)), sketchOf(prose(2, 3000)))).toBe(0);
  });

  it.each([
    ['a half of it in another text', 1500, 0.5],
    ['a fifth of it', 600, 0.2],
  ])('estimates %s', (_what, shared, expected) => {
    const text = prose(3, 3000);
    const other = text.slice(0, shared) + prose(4, 3000 - shared);
    expect(likeness(sketchOf(text), sketchOf(other))).toBeGreaterThan(expected - 0.12);
    expect(likeness(sketchOf(text), sketchOf(other))).toBeLessThan(expected + 0.12);
  });

  it('finds a short text inside a long one', () => {
    const long = prose(5, 20_000);
    expect(likeness(sketchOf(long.slice(4000, 8000)), sketchOf(long))).toBeGreaterThan(0.95);
  });

  it('is the same both ways and between 0 and 1', () => {
    const text = fc.string({ unit: fc.constantFrom('渠', '水', '清', '，'), maxLength: 400 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = likeness(sketchOf(a), sketchOf(b));
        expect(value).toBe(likeness(sketchOf(b), sketchOf(a)));
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('says nothing of texts too short to tell', () => {
    expect(likeness(sketchOf('渠水清'), sketchOf('渠水清'))).toBe(0);
  });
});

describe('text of a document', () => {
  it('is every string under the key text, in the model and in a stored body', () => {
    const model = [{ type: 'paragraph', content: [{ type: 'text', text: '渠水' }] }];
    const stored = { root: { children: [{ children: [{ text: '渠', format: 1 }, { text: '水' }] }] } };
    expect([allText(model), allText(stored), allText(null)]).toEqual(['渠水', '渠水', '']);
  });

  it('has one width and case', () => {
    expect(textKey('Ａ１，b 　c')).toBe('a1bc');
  });
});
