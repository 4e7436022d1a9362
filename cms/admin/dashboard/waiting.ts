import { ARTICLE_DECISIONS } from '../../editorial/decisions/article/index.ts';
import { ISSUE_DECISIONS } from '../../editorial/decisions/issue/index.ts';
import type { Role } from '../../editorial/roles.ts';

/** The decisions that carry a text or an issue forward; the others（退修、撤稿…）are nobody's duty. */
const FORWARD = new Set([
  'submit',
  'register',
  'passFirstReview',
  'passSecondReview',
  'passFinalReview',
  'placeInIssue',
  'assemble',
  'passFirstProof',
  'passSecondProof',
  'passThirdProof',
  'readThrough',
  'signOff',
  'releaseToPress',
  'publish',
]);

type Rule = { name: string; label: string; from: Partial<Record<string, readonly Role[]>> };

/** Stage → the decision that waits there for someone with these roles. */
export type Waiting = ReadonlyMap<string, { name: string; label: string }>;

/** Which stages of articles and issues wait for someone with these roles, and for which decision. */
export function waitingFor(roles: readonly Role[]): { articles: Waiting; issues: Waiting } {
  return { articles: stagesFor(ARTICLE_DECISIONS, roles), issues: stagesFor(ISSUE_DECISIONS, roles) };
}

function stagesFor(rules: readonly Rule[], roles: readonly Role[]): Waiting {
  const found = new Map<string, { name: string; label: string }>();
  for (const { name, label, from } of rules) {
    if (!FORWARD.has(name)) continue;
    for (const [stage, entitled] of Object.entries(from)) {
      if (!found.has(stage) && entitled?.some((role) => roles.includes(role)))
        found.set(stage, { name, label });
    }
  }
  return found;
}
