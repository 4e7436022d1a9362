import { describe, expect, it } from 'vitest';
import { charClass, hasAirAfter } from '../../../../../scripts/typeset/text/char-class.ts';
import { gapBetween, type Neighbour } from '../../../../../scripts/typeset/text/gap.ts';

const side = (text: string): Neighbour => {
  const cls = charClass(text.codePointAt(0)!);
  return { text, cls, isSqueezable: cls === 'opening' || hasAirAfter(cls) };
};
const gap = (pair: string) => {
  const [left, right] = Array.from(pair) as [string, string];
  return gapBetween(side(left), side(right));
};

describe('gapBetween', () => {
  it.each([
    ['中文', 0],
    ['，中', 0.5],
    ['中（', 0.5],
    ['）（', 0.5],
    ['”，', 0],
    ['。”', 0],
    ['（《', 0],
    ['（中', 0],
    ['中，', 0],
    ['中a', 0.25],
    ['7年', 0.25],
    ['ab', 0],
    ['——', 0],
    ['3％', 0],
    ['￥3', 0],
    ['谷.', 0],
    ['网+', 0],
    ['+督', 0],
    ['1+', 0],
    ['+3', 0],
    ['%的', 0.25],
    ['中·', 0],
    ['\u3000中', 1],
  ])('%s stands %f em apart', (pair, width) => {
    expect(gap(pair).width).toBe(width);
  });

  it('keeps the space between Han and Latin from an eighth to half an em', () => {
    const { width, shrink, stretch } = gap('中a');
    expect(width - shrink).toBeGreaterThanOrEqual(0.125);
    expect(width + stretch).toBeLessThanOrEqual(0.5);
  });

  it('lets a comma give up more of its air than a full stop', () => {
    expect(gap('，中').shrink).toBeGreaterThan(gap('。中').shrink);
  });

  it('leaves marks alone that the font gives no full em', () => {
    const narrow = { text: '，', cls: 'pause' as const, isSqueezable: false };
    expect(gapBetween(narrow, side('中')).width).toBe(0);
  });
});
