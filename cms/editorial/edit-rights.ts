import type { Problem } from '../../content/model/problem.ts';
import type { Actor } from './machine.ts';
import { mayDecide, type Role, roleNames } from './roles.ts';
import { ARTICLE_STAGES, type ArticleStage, ISSUE_STAGES, type IssueStage, isFrozen } from './states.ts';

const EDITORS: readonly Role[] = ['responsibleEditor', 'editorialDirector', 'editorInChief'];

/** Who may change the text of an article at each stage. A contributor only their own. Nobody at the stages left out. */
export const ARTICLE_EDITORS: Partial<Record<ArticleStage, readonly Role[]>> = {
  draft: ['contributor', 'responsibleEditor'],
  returned: ['contributor', 'responsibleEditor'],
  submitted: ['responsibleEditor'],
  firstReview: ['responsibleEditor'],
  secondReview: ['responsibleEditor', 'editorialDirector'],
  finalReview: EDITORS,
  accepted: EDITORS,
  placed: EDITORS,
};

/** Who may change an issue（版权页、封面、栏目、顺序）while it is not frozen. */
export const ISSUE_EDITORS: readonly Role[] = [...EDITORS, 'production'];

/** Why an actor may not change an article now; `undefined` when they may. Whether the edit voids reviews is no reason. */
export function refuseArticleEdit({
  actor,
  stage,
  label,
  isOwn,
  issue,
}: {
  actor: Actor;
  stage: ArticleStage;
  label: string;
  isOwn: boolean;
  /** The issue it is placed in. */
  issue?: { label: string; stage: IssueStage };
}): Problem | undefined {
  if (issue && isFrozen(issue.stage)) return frozen(`${label}所在的${issue.label}`, issue.stage);
  const entitled = ARTICLE_EDITORS[stage];
  if (!entitled) return closed(label, stage);
  const roles = actor.roles.filter((role) => entitled.includes(role));
  const onlyOwn = roles.every((role) => role === 'contributor');
  if (mayDecide(actor.roles) && roles.length > 0 && (!onlyOwn || isOwn)) return undefined;
  return notEditor(`${label}现处“${ARTICLE_STAGES[stage]}”`, entitled, actor);
}

/** Why an actor may not change an issue now; `undefined` when they may. */
export function refuseIssueEdit({
  actor,
  stage,
  label,
}: {
  actor: Actor;
  stage: IssueStage;
  label: string;
}): Problem | undefined {
  if (isFrozen(stage)) return frozen(label, stage);
  if (mayDecide(actor.roles) && actor.roles.some((role) => ISSUE_EDITORS.includes(role))) return undefined;
  return notEditor(label, ISSUE_EDITORS, actor);
}

function frozen(subject: string, stage: IssueStage): Problem {
  return {
    code: 'IssueFrozen',
    title: '这一期已经冻结',
    message: `${subject}已${ISSUE_STAGES[stage]}，内容不能再改。`,
    hint: '确需改动的，由总编先把这一期“退回编辑”（已出刊的作“更正”），改后重新签发。',
  };
}

function closed(label: string, stage: ArticleStage): Problem {
  return {
    code: 'ArticleClosed',
    title: '这篇稿件已经了结',
    message: `${label}已${ARTICLE_STAGES[stage]}，不能再改。`,
    hint: '仍要使用的，请作为新稿件重新录入。',
  };
}

function notEditor(subject: string, entitled: readonly Role[], actor: Actor): Problem {
  return {
    code: 'EditNotForRole',
    title: '现在不能改这份内容',
    message: `${subject}，只能由${roleNames(entitled)}修改（通讯员限本人稿件），${actor.name}现在不能改。`,
    hint: '改好的文字请先复制保存；需要修改的，请有权的同志来改或先退修。',
  };
}
