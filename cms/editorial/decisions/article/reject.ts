import type { ArticleRule } from '../../subjects.ts';
import { checkNotPlaced } from './not-placed-check.ts';
import { WHOSE_TURN } from './whose-turn.ts';

/** 退稿, final. By the one whose turn it is. */
export const reject: ArticleRule = {
  name: 'reject',
  label: '退稿',
  from: WHOSE_TURN,
  to: ['rejected'],
  opinion: 'required',
  check: ({ subject, record }) => checkNotPlaced(subject, record),
};
