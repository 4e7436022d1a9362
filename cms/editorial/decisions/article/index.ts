import type { ArticleRule } from '../../subjects.ts';
import { applyCorrection } from './apply-correction.ts';
import { passExternalReview } from './pass-external-review.ts';
import { passFinalReview } from './pass-final-review.ts';
import { passFirstReview } from './pass-first-review.ts';
import { passSecondReview } from './pass-second-review.ts';
import { passSecrecyReview } from './pass-secrecy-review.ts';
import { placeInIssue } from './place-in-issue.ts';
import { register } from './register.ts';
import { reject } from './reject.ts';
import { requestExternalReview } from './request-external-review.ts';
import { returnForRevision } from './return-for-revision.ts';
import { submit } from './submit.ts';
import { takeOutOfIssue } from './take-out-of-issue.ts';
import { withdraw } from './withdraw.ts';

/** Every decision on an article, in the order of its road. */
export const ARTICLE_DECISIONS: readonly ArticleRule[] = [
  submit,
  register,
  passFirstReview,
  passSecondReview,
  passSecrecyReview,
  requestExternalReview,
  passExternalReview,
  passFinalReview,
  placeInIssue,
  takeOutOfIssue,
  applyCorrection,
  returnForRevision,
  reject,
  withdraw,
];
