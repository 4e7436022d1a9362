import type { ArticleStage, IssueStage } from '../states.ts';

/** Days a step may take when nobody set another date: from when the subject came to the stage, holidays not counted out. */
export const ARTICLE_DAYS: Partial<Record<ArticleStage, number>> = {
  draft: 14,
  returned: 7,
  submitted: 2,
  firstReview: 5,
  secondReview: 3,
  finalReview: 3,
  accepted: 7,
};

/** The same for an issue. */
export const ISSUE_DAYS: Partial<Record<IssueStage, number>> = {
  planned: 14,
  assembled: 2,
  firstProof: 2,
  secondProof: 2,
  thirdProof: 1,
  readThrough: 1,
  signedOff: 1,
  released: 1,
  corrected: 2,
};
