import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordStarts } from '../../../../../scripts/typeset/text/word-starts.ts';

/** The text with a bar at every place where a word may begin. */
const words = (text: string) => {
  const starts = wordStarts(text);
  return Array.from(text, (char, index) => (index > 0 && starts.has(index) ? `|${char}` : char)).join('');
};

describe('wordStarts', () => {
  it.each([
    ['强化源头管理，不断构建清廉机关的防控体系', '强化|源头|管理|，|不断|构建|清廉|机关|的|防控|体系'],
    ['纵深推动的责任', '纵深|推动|的|责任'],
    ['走𠮷走', '走𠮷走'],
  ])('keeps together what the dictionary takes apart: %s', (text, wanted) => {
    expect(words(text)).toBe(wanted);
  });

  it('lets particles stand alone, and long runs be parted', () => {
    expect(words('把纸上的字走成路')).toMatch(/^把\|/);
    expect(words('构建防控纵深推')).toContain('|');
  });

  it('begins words at the first character, and only inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
        const starts = [...wordStarts(text)];
        expect(starts[0]).toBe(0);
        expect(Math.max(...starts)).toBeLessThan(Array.from(text).length);
      }),
    );
  });
});
