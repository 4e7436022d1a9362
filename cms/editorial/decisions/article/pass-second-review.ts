import type { ArticleRule } from '../../subjects.ts';
import { checkReviewer } from './review-check.ts';

/** 复审通过. */
export const passSecondReview: ArticleRule = {
  name: 'passSecondReview',
  label: '复审通过',
  from: { secondReview: ['editorialDirector'] },
  to: ['finalReview'],
  opinion: 'required',
  check: (context) => checkReviewer('secondReview', context),
};
