import { ARTICLE_EDITORS, ISSUE_EDITORS } from '../../editorial/edit-rights.ts';
import { type Role, roleNames } from '../../editorial/roles.ts';
import {
  ARTICLE_STAGES,
  type ArticleStage,
  ISSUE_STAGES,
  type IssueStage,
  isFrozen,
} from '../../editorial/states.ts';

type Open = { collection: string; stage: string; roles: readonly Role[] };

const REOPEN = '确需改动的，由总编先把这一期“退回编辑”，已出刊的作“更正”。';

/** Why a form is read-only for someone with these roles, and who may edit: one Chinese sentence or two. */
export function readOnlyReason({ collection, stage, roles }: Open): string {
  return collection === 'issues'
    ? issueReason(stage as IssueStage)
    : articleReason(stage as ArticleStage, roles);
}

function issueReason(stage: IssueStage): string {
  if (isFrozen(stage)) return `这一期已${ISSUE_STAGES[stage]}，内容已经冻结。${REOPEN}`;
  return `版权页、封面、栏目和次序由${roleNames(ISSUE_EDITORS)}修改，您可以查看。`;
}

function articleReason(stage: ArticleStage, roles: readonly Role[]): string {
  const entitled = ARTICLE_EDITORS[stage];
  if (!entitled) return `这篇稿件已${ARTICLE_STAGES[stage]}，不能再改；仍要使用的，请作为新稿件录入。`;
  const isTheirs = entitled.some((role) => role !== 'contributor' && roles.includes(role));
  if (isTheirs) return `这篇文章所在的期已经签发，文字已经冻结。${REOPEN}`;
  const editors = entitled.filter((role) => role !== 'contributor');
  return `稿件现处“${ARTICLE_STAGES[stage]}”，文字由${roleNames(editors)}修改，您可以查看。`;
}
