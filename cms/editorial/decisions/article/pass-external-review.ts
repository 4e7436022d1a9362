import type { ArticleRule } from '../../subjects.ts';
import { IN_REVIEW } from './in-review.ts';

/** 送审通过, with the number of the answer. It counts for this text only. */
export const passExternalReview: ArticleRule = {
  name: 'passExternalReview',
  label: '送审通过',
  from: IN_REVIEW,
  to: ['firstReview', 'secondReview', 'finalReview'],
  opinion: 'required',
  attachment: 'required',
  check: ({ subject, record }) =>
    record.externalReviewRequested
      ? undefined
      : {
          code: 'ExternalReviewNotRequested',
          title: '没有提请过送审',
          message: `${subject.label}没有提请过送审，无从登记送审结果。`,
          hint: '需要送审的，请先由编辑室主任或总编“提请送审”。',
        },
};
