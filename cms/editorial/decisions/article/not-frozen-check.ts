import type { Problem } from '../../../../content/model/problem.ts';
import { ISSUE_STAGES, isFrozen } from '../../states.ts';
import type { ArticleSubject } from '../../subjects.ts';

/** Nothing that moves an article is done while the issue it is placed in is frozen; `what` ends the sentence（撤出, 退修）. */
export function checkNotFrozen({ label, currentIssue }: ArticleSubject, what: string): Problem | undefined {
  if (!currentIssue || !isFrozen(currentIssue.stage)) return undefined;
  return {
    code: 'IssueFrozen',
    title: '这一期已经冻结',
    message: `${currentIssue.label}已${ISSUE_STAGES[currentIssue.stage]}，不能${what}${label}。`,
    hint: `确需${what}的，由总编先把这一期退回编辑。`,
  };
}
