import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenOf, contextOf } from '../../../../cms/admin/corrections/chosen.ts';
import { placeWords } from '../../../../cms/admin/corrections/contract.ts';
import { lineBoxes } from '../../../../cms/admin/corrections/line-boxes.ts';

const run = (text: string, left: number, top: number) => ({
  text,
  left,
  top,
  width: text.length / 100,
  height: 0.01,
});

describe('the box of a line', () => {
  it('goes around its words, however they were drawn in pieces', () => {
    const runs = [run('第一行的前', 0.1, 0.2), run('半和后半', 0.15, 0.2), run('第二行', 0.1, 0.22)];
    const [first, second, none] = lineBoxes(
      [{ text: '第一行的前半和后半' }, { text: '第 二行' }, { text: '没有' }],
      runs,
    );
    expect(first!.left).toBeCloseTo(0.1);
    expect(first!.width).toBeCloseTo(0.09);
    expect(second!.top).toBeCloseTo(0.22);
    expect(none).toBeUndefined();
  });

  it('is found in order where the same words stand twice', () => {
    const runs = [run('学习', 0.1, 0.2), run('学习', 0.1, 0.3)];
    const tops = lineBoxes([{ text: '学习' }, { text: '学习' }], runs).map((box) => box!.top);
    expect(tops).toEqual([0.2, 0.3]);
  });

  it('is within the page of what it goes around', () => {
    const words = fc.array(fc.stringMatching(/^[一-龥]{1,8}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, (texts) => {
        const runs = texts.map((text, index) => run(text, 0.1, index / 10));
        const boxes = lineBoxes(
          texts.map((text) => ({ text })),
          runs,
        );
        for (const box of boxes) {
          expect(box).toBeDefined();
          expect(box!.left).toBeGreaterThanOrEqual(0.1 - 1e-9);
          expect(box!.height).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('what is chosen in a line', () => {
  const line = { text: '𠮷日读书会', from: 7 };

  it.each([
    [2, 4, '日读', 8],
    [0, 2, '𠮷', 7],
    [3, 3, '', 9],
  ])('from %i to %i is “%s” at %i code points', (start, end, old, offset) => {
    expect(chosenOf(line, start, end)).toEqual({ old, offset });
  });
});

describe('the words around', () => {
  it('are those of the line', () => {
    expect(contextOf({ text: '有深体会', from: 4 }, { old: '深', offset: 5 })).toEqual({
      before: '有',
      after: '体会',
    });
  });
});

describe('a place', () => {
  it.each([
    [{ page: '4', column: 1, row: 12 }, '4 页 1 栏 12 行'],
    [{ page: '[2]', column: 0, row: 3 }, '[2] 页 3 行'],
    [{}, '位置未定'],
  ])('%j is said %s', (place, words) => {
    expect(placeWords(place)).toBe(words);
  });
});
