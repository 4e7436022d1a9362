import { describe, expect, it } from 'vitest';
import { differenceWord, planLine, planTotal, readPlanned } from '../../../../../cms/admin/desk/page-plan.ts';

describe('an article against its plan', () => {
  it.each([
    [2, 2.2, 'fits', '合适'],
    [2, 2.25, 'fits', '合适'],
    [2, 2.5, 'over', '多 0.5 页'],
    [3, 2, 'under', '少 1 页'],
    [undefined, 1, 'unplanned', '未计划'],
    [1, undefined, 'unknown', '未估算'],
  ] as const)('planned %s, taken %s', (planned, taken, state, word) => {
    const line = planLine(planned, taken);
    expect([line.state, differenceWord(line)]).toEqual([state, word]);
  });

  it('adds up without the errors of binary fractions', () => {
    const lines = [planLine(0.5, 0.1), planLine(1.25, 0.2), planLine(undefined, 0.3)];
    expect(planTotal(lines)).toEqual({ planned: 1.75, taken: 0.6, articles: 3, unplanned: 1 });
  });
});

describe('what is typed', () => {
  it.each([
    ['', {}],
    [' 1.5 ', { pages: 1.5 }],
    ['0.25', { pages: 0.25 }],
    ['0', undefined],
    ['1.3', undefined],
    ['一页', undefined],
    ['100', undefined],
  ])('%s', (text, expected) => {
    expect(readPlanned(text)).toEqual(expected);
  });
});
