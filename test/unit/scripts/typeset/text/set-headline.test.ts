import { describe, expect, it } from 'vitest';
import { setHeadline } from '../../../../../scripts/typeset/text/set-headline.ts';
import { fakeMeasure } from '../fake-measure.ts';

const set = (text: string, ems: number, maxLines = 3) =>
  setHeadline({
    text,
    style: { face: 'songBold', ink: { c: 0, m: 0, y: 0, k: 1 } },
    sizes: [20, 16],
    measure: fakeMeasure,
    width: ems * 20,
    maxLines,
  });
const lines = (text: string, ems: number, maxLines?: number) =>
  set(text, ems, maxLines).lines.map((line) => line.fragments.map((fragment) => fragment.text).join(''));

describe('setHeadline', () => {
  it('keeps a short headline on one line', () => {
    expect(lines('把书读到水边去', 20)).toEqual(['把书读到水边去']);
  });

  it('breaks at the designed space, which stays at the end of its line', () => {
    expect(lines('以互联网督查为载体 精准解决企业和群众诉求', 16)).toEqual([
      '以互联网督查为载体 ',
      '精准解决企业和群众诉求',
    ]);
  });

  it('breaks between words into even lines when no space was designed', () => {
    const [first, second] = lines('山区村级供水工程建后管护问题调查', 10) as [string, string];
    expect(first + second).toBe('山区村级供水工程建后管护问题调查');
    expect(Math.abs(first.length - second.length)).toBeLessThanOrEqual(4);
    expect(first.endsWith('供水工') || first.endsWith('供水工程建')).toBe(false);
  });

  it.each([5, 6, 7, 8, 9, 10, 11, 12, 15])('leaves no character alone on a line of %i ems', (ems) => {
    for (const line of lines('公文为什么要让人看懂呢', ems)) expect(line.length).toBeGreaterThan(1);
  });

  it('takes the smaller size when the lines would be too many', () => {
    expect(set('一二三四五六七八九十', 9, 1).size).toBe(16);
  });

  it('always gives a result and keeps all text', () => {
    const text = '长'.repeat(300);
    expect(lines(text, 5).join('')).toBe(text);
  });
});
