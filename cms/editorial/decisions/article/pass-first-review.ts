import type { ArticleRule } from '../../subjects.ts';
import { checkReviewer } from './review-check.ts';

/** 初审通过. */
export const passFirstReview: ArticleRule = {
  name: 'passFirstReview',
  label: '初审通过',
  from: { firstReview: ['responsibleEditor'] },
  to: ['secondReview'],
  opinion: 'required',
  check: (context) => checkReviewer('firstReview', context),
};
