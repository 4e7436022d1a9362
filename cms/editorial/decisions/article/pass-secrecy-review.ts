import type { ArticleRule } from '../../subjects.ts';
import { IN_REVIEW } from './in-review.ts';

/** 保密审查通过, with the number of the form. It counts for this text only. */
export const passSecrecyReview: ArticleRule = {
  name: 'passSecrecyReview',
  label: '保密审查通过',
  from: IN_REVIEW,
  to: ['firstReview', 'secondReview', 'finalReview'],
  opinion: 'required',
  attachment: 'required',
};
