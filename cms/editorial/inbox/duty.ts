import { type ArticleRecord, isCleared } from '../article-record.ts';
import { ARTICLE_DECISIONS } from '../decisions/article/index.ts';
import { ISSUE_DECISIONS } from '../decisions/issue/index.ts';
import type { Role } from '../roles.ts';
import type { ArticleStage, IssueStage } from '../states.ts';
import type { OpenSubject } from './open-subject.ts';

/** What waits to be done: the decision, its word, and the roles that may take it. */
export type Duty = { decision: string; label: string; roles: readonly Role[] };

/** The decision that carries an article on from each stage. A placed article goes on with its issue. */
const ARTICLE_STEPS: Partial<Record<ArticleStage, string>> = {
  draft: 'submit',
  returned: 'submit',
  submitted: 'register',
  firstReview: 'passFirstReview',
  secondReview: 'passSecondReview',
  finalReview: 'passFinalReview',
  accepted: 'placeInIssue',
};

/** Decisions of an issue that carry it on, in the order of its road; the others take something back. */
const ISSUE_STEPS = [
  'assemble',
  'passFirstProof',
  'passSecondProof',
  'passThirdProof',
  'readThrough',
  'signOff',
  'releaseToPress',
  'publish',
];

/** What an open subject waits for; `undefined` when its road has ended, or goes on with its issue. */
export function dutyOf(subject: OpenSubject): Duty | undefined {
  if (subject.type === 'issue') return issueDuty(subject.stage);
  const name = articleStep(subject.stage, subject.record);
  return name ? dutyNamed(ARTICLE_DECISIONS, name, subject.stage) : undefined;
}

/** What every subject of a type waits for at a stage, clearances aside: the step someone is named for. */
export function mainDutyAt(type: OpenSubject['type'], stage: string): Duty | undefined {
  if (type === 'issue') return issueDuty(stage as IssueStage);
  const name = ARTICLE_STEPS[stage as ArticleStage];
  return name ? dutyNamed(ARTICLE_DECISIONS, name, stage) : undefined;
}

function issueDuty(stage: IssueStage): Duty | undefined {
  const rule = ISSUE_DECISIONS.find(({ name, from }) => ISSUE_STEPS.includes(name) && from[stage]);
  return rule && dutyNamed(ISSUE_DECISIONS, rule.name, stage);
}

function articleStep(stage: ArticleStage, record: ArticleRecord): string | undefined {
  return stage === 'finalReview' ? missingClearance(record) : ARTICLE_STEPS[stage];
}

// At 终审 the first two reviews count for the present text: theirs is its hash.
function missingClearance(record: ArticleRecord): string {
  const hash = record.passes.findLast(({ level }) => level === 'secondReview')?.hash ?? '';
  if (!isCleared(record, 'passSecrecyReview', hash)) return 'passSecrecyReview';
  const isAnswered = !record.externalReviewRequested || isCleared(record, 'passExternalReview', hash);
  return isAnswered ? 'passFinalReview' : 'passExternalReview';
}

type Rule = { name: string; label: string; from: Partial<Record<string, readonly Role[]>> };

function dutyNamed(rules: readonly Rule[], name: string, stage: string): Duty {
  const { label, from } = rules.find((rule) => rule.name === name)!;
  return { decision: name, label, roles: from[stage] ?? [] };
}
