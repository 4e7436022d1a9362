/**
 * Where an article stands. `firstReview`, `secondReview`, `finalReview` mean "waits for that review";
 * `accepted` and `placed` mean that all three reviews count for the present text.
 */
export const ARTICLE_STAGES = {
  draft: '起草',
  submitted: '来稿',
  firstReview: '初审',
  secondReview: '复审',
  finalReview: '终审',
  accepted: '发稿',
  placed: '编入',
  returned: '退修',
  rejected: '退稿',
  withdrawn: '撤稿',
} as const;
export type ArticleStage = keyof typeof ARTICLE_STAGES;

/** What has last been done with an issue: `firstProof` means the first proof is passed, `released` that it is frozen. */
export const ISSUE_STAGES = {
  planned: '策划',
  assembled: '齐稿',
  firstProof: '一校',
  secondProof: '二校',
  thirdProof: '三校',
  readThrough: '通读',
  signedOff: '签发',
  released: '付印',
  published: '出刊',
  corrected: '更正',
} as const;
export type IssueStage = keyof typeof ISSUE_STAGES;

/** Stages in which nobody edits the issue or an article placed in it. */
export const FROZEN_ISSUE_STAGES: readonly IssueStage[] = ['signedOff', 'released', 'published'];

/** Whether an issue at this stage is frozen. */
export function isFrozen(stage: IssueStage): boolean {
  return FROZEN_ISSUE_STAGES.includes(stage);
}

/** The three levels of review 三审, in order; each is also the stage that waits for it. */
export const REVIEW_LEVELS = ['firstReview', 'secondReview', 'finalReview'] as const;
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];

/** The place of a level in the order of reviews, 0–2; a stage after the reviews counts as the final one. */
export function levelRank(stage: ArticleStage): number {
  const rank = REVIEW_LEVELS.indexOf(stage as ReviewLevel);
  if (rank >= 0) return rank;
  return stage === 'accepted' || stage === 'placed' ? REVIEW_LEVELS.length - 1 : 0;
}
