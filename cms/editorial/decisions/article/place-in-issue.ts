import type { Problem } from '../../../../content/model/problem.ts';
import { ISSUE_STAGES, isFrozen } from '../../states.ts';
import type { ArticleRule, ArticleSubject } from '../../subjects.ts';

/** 编入本期: an accepted article goes into an issue that is not yet frozen. */
export const placeInIssue: ArticleRule = {
  name: 'placeInIssue',
  label: '编入本期',
  from: { accepted: ['editorialDirector', 'editorInChief'] },
  to: ['placed'],
  opinion: 'optional',
  check: ({ subject }) => checkTarget(subject),
};

function checkTarget({ label, targetIssue }: ArticleSubject): Problem | undefined {
  if (!targetIssue) {
    return {
      code: 'IssueNotNamed',
      title: '没有选定编入哪一期',
      message: `编入${label}时没有指明期，或者这一期不存在。`,
      hint: '请选定一期后重试。',
    };
  }
  if (!isFrozen(targetIssue.stage)) return undefined;
  return {
    code: 'IssueFrozen',
    title: '这一期已经冻结',
    message: `${targetIssue.label}已${ISSUE_STAGES[targetIssue.stage]}，不能再编入${label}。`,
    hint: '请编入下一期；确需改动的，由总编先把这一期退回编辑。',
  };
}
