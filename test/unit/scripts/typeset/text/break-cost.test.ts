import { describe, expect, it } from 'vitest';
import { breakCost, FORBIDDEN } from '../../../../../scripts/typeset/text/break-cost.ts';
import { charClass } from '../../../../../scripts/typeset/text/char-class.ts';

const between = (pair: string) => {
  const [left, right] = Array.from(pair) as [string, string];
  const side = (text: string) => ({ text, cls: charClass(text.codePointAt(0)!) });
  return breakCost(side(left), side(right));
};

describe('breakCost', () => {
  it.each([
    ['中文', 0],
    ['中A', 0],
    ['+督', 0],
    ['a中', 0],
    ['，中', 0],
    ['中（', 0],
    ['  中'.slice(1), 0],
  ])('a line may end inside %s', (pair, cost) => {
    expect(between(pair)).toBe(cost);
  });

  it.each([
    '中，',
    '中。',
    '中》',
    '中”',
    '中’',
    '中）',
    '中！',
    '中·',
    '中～',
    '中％',
    '12'.slice(0, 2),
    '3年',
    '5%',
    '（中',
    '《中',
    '“中',
    '￥3',
    '——',
    '……',
    'ab',
    '中)',
    '网+',
    '1+',
    '+3',
    '(中',
    '中 ',
    '中々',
  ])('a line never ends inside %s', (pair) => {
    expect(between(pair)).toBe(FORBIDDEN);
  });

  it.each(['/a', '?a', '.a', '-a'])('an address may break inside %s, at a price', (pair) => {
    expect(between(pair)).toBeGreaterThan(0);
    expect(between(pair)).toBeLessThan(FORBIDDEN);
  });

  it('keeps a footnote call with its word and a no-break space whole', () => {
    const call = { text: '①', cls: charClass(0x2460), isGlued: true };
    expect(breakCost({ text: '中', cls: 'han' }, call)).toBe(FORBIDDEN);
    expect(between('\u00a0中')).toBe(FORBIDDEN);
  });
});
