import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, pieceText } from '../../../../../scripts/intake/clean/edits.ts';
import { halfWidthPunctuation } from '../../../../../scripts/intake/clean/half-width-punctuation.ts';

function clean(text: string): string {
  const piece = { type: 'text' as const, at: 1, content: [{ type: 'text' as const, text }], look: {} };
  return pieceText(applyEdits(piece, halfWidthPunctuation.edits(text), 'x').piece);
}

describe('halfWidthPunctuation', () => {
  it.each([
    ['山青了,水绿了;鸟也来了!', '山青了，水绿了；鸟也来了！'],
    ['他问:走吗?', '他问：走吗？'],
    ['(一)修路', '（一）修路'],
    ['村(社区)与镇(街道)', '村（社区）与镇（街道）'],
    ['共有4.8万件,比去年多1,200件', '共有4.8万件，比去年多1,200件'],
    ['10:30开会', '10:30开会'],
    ['开发APP,推广使用', '开发APP，推广使用'],
    ['f(x)=1, g(y)=2', 'f(x)=1, g(y)=2'],
    ['见 https://example.cn/a?b=1,2:3 一页', '见 https://example.cn/a?b=1,2:3 一页'],
    ['“花开了”,他说', '“花开了”，他说'],
    ['图为渡口(某某 摄)', '图为渡口（某某 摄）'],
    ['信箱:post@example.cn', '信箱：post@example.cn'],
    ['半个(括号', '半个（括号'],
    ['半个)括号', '半个）括号'],
    ['1.第一条', '1.第一条'],
  ])('%s → %s', (before, after) => {
    expect(clean(before)).toBe(after);
  });

  it('keeps the length and every other character', () => {
    const text = fc.string({
      unit: fc.constantFrom('山', '水', ',', ':', '(', ')', 'a', '1', '“', ' ', '。', '𠮷'),
    });
    fc.assert(
      fc.property(text, (value) => {
        const result = clean(value);
        const plain = (line: string) => line.replace(/[,，:：(（)）]/gu, '·');
        expect(plain(result)).toBe(plain(value));
      }),
    );
  });
});
