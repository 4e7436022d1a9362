import type { ArticleRule } from '../../subjects.ts';
import { checkNotFrozen } from './not-frozen-check.ts';
import { WHOSE_TURN } from './whose-turn.ts';

/**
 * 退修, by the one whose turn it is. It takes back the review of this level and of every later one; handed in again
 * unchanged the text comes back to this level, changed it begins with the first review that no longer counts.
 */
export const returnForRevision: ArticleRule = {
  name: 'returnForRevision',
  label: '退修',
  from: { ...WHOSE_TURN, placed: ['editorInChief'] },
  to: ['returned'],
  opinion: 'required',
  check: ({ subject }) => checkNotFrozen(subject, '退修'),
};
