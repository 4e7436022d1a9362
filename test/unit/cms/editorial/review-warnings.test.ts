import { describe, expect, it } from 'vitest';
import { type DecisionEntry, type ReviewFacts, reviewWarnings } from '../../../../cms/editorial/index.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 2, 1, 9);
const LEVELS = ['passFirstReview', 'passSecondReview', 'passFinalReview'] as const;

/** The decisions of a manuscript that has come to 终审, its levels passed so many minutes ago. */
function roadTo(minutesAgo: readonly [number, number], opinion = '材料扎实，建议刊用。') {
  const entry = (seq: number, decision: string, time: number) => ({
    seq,
    decision,
    role: 'responsibleEditor' as const,
    actor: { id: `u${seq}`, name: `第${seq}人` },
    from: 'firstReview',
    to: 'secondReview',
    hash: 'h',
    opinion: `${opinion}${seq}`,
    time,
  });
  return [
    entry(1, 'submit', 0),
    entry(2, 'register', 0),
    entry(3, LEVELS[0], NOW - minutesAgo[0] * MINUTE),
    entry(4, LEVELS[1], NOW - minutesAgo[1] * MINUTE),
  ];
}

const finalPass: DecisionEntry = {
  ...roadTo([600, 300])[3]!,
  seq: 5,
  decision: LEVELS[2],
  actor: { id: 'u5', name: '第5人' },
  opinion: '数据已核，同意发稿。',
};
const sound: ReviewFacts = {
  entry: finalPass,
  history: roadTo([600, 300]),
  characters: 3000,
  since: NOW - 10 * MINUTE,
  now: NOW,
};
const codes = (changes: Partial<ReviewFacts>) =>
  reviewWarnings({ ...sound, ...changes }).map(({ code }) => code);
const withOpinion = (opinion: string | undefined) => codes({ entry: { ...finalPass, opinion } });

describe('signs of a review in name only', () => {
  it('are none where it was read, said something, and took its time', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    [119, ['ReviewTooFast']],
    [120, []],
    [0, ['ReviewTooFast']],
  ])('3000 characters read in %i seconds', (seconds, expected) => {
    expect(codes({ since: NOW - seconds * 1000 })).toEqual(expected);
  });

  it.each([
    [undefined, ['OpinionSparse']],
    ['同意。', ['OpinionSparse']],
    ['同 意 发 稿！！', ['OpinionSparse']],
    ['同意发稿了。', []],
    ['材料扎实，建议刊用。4', ['OpinionCopied']],
    ['材料扎实 建议刊用4', ['OpinionCopied']],
    ['材料扎实，建议刊用。', []],
  ])('the opinion %s', (opinion, expected) => {
    expect(withOpinion(opinion)).toEqual(expected);
  });

  it.each([
    [60, 5, ['ReviewsWithinHour']],
    [61, 5, []],
  ])('levels passed %i and %i minutes before', (first, second, expected) => {
    expect(codes({ history: roadTo([first, second]) })).toEqual(expected);
  });

  it('count the three levels only on one text', () => {
    const history = roadTo([30, 20]);
    expect(codes({ history: history.with(2, { ...history[2]!, hash: 'earlier' }) })).toEqual([]);
  });

  it('belong to no other decision', () => {
    const entry = { ...finalPass, decision: 'submit', opinion: undefined };
    expect(codes({ entry, since: NOW })).toEqual([]);
  });
});
