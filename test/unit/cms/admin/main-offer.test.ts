import { describe, expect, it } from 'vitest';
import { mainOffer } from '../../../../cms/admin/decisions/main-offer.ts';
import { articleMachine, issueMachine } from '../../../../cms/editorial/index.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('mainOffer', () => {
  it.each([
    [['passFirstReview', 'returnForRevision', 'reject'], 'passFirstReview'],
    [['reopen', 'readThrough'], 'readThrough'],
    [['reopen'], undefined],
    [['takeOutOfIssue'], undefined],
    [[], undefined],
  ])('of %j is %s', (names, expected) => {
    expect(mainOffer(named(...names))).toBe(expected);
  });

  it('passes over exactly the decisions that take back or end', () => {
    const backward = (
      ['takeOutOfIssue', 'returnForRevision', 'reject', 'withdraw', 'reopen', 'correct'] as const
    ).toSorted();
    const rules = [...articleMachine.rules, ...issueMachine.rules];
    const never = rules.filter((rule) => mainOffer([rule]) === undefined).map((rule) => rule.name);
    expect(never.toSorted()).toEqual(backward);
  });
});
