import type { Role } from '../../editorial/roles.ts';

/** What someone does when nothing waits for them, by role; the first role a person holds speaks. */
const EMPTY: Record<Role, string> = {
  contributor: '没有等您办的稿件。写好新稿，从“写新稿”开始；收稿编辑退修时，会出现在这里。',
  responsibleEditor: '没有等您初审或修改的稿件。收到来稿，在“稿件”页上传 .docx，或从“写新稿”开始。',
  editorialDirector: '没有等您复审的稿件。可以到“版面台”排下一期的栏目和次序，或给在办的事定人、定期限。',
  editorInChief: '没有等您终审或签发的。可以到“版面台”看本期还缺什么。',
  proofreader: '没有等您校的校样。一期“齐稿”以后，一校会出现在这里。',
  production: '没有等您付印或发布的期。可以到“版面台”核对版面计划，估算每篇占的版面。',
  administrator: '系统管理员不经手稿件。可以建立、停用账号；没有人能办的事和寄不出的邮件，会在这里提醒您。',
  auditor: '审计只看记录，不作决定。请从“日志”和“决定”查看谁在何时做了什么。',
};

/** The sentence of an empty inbox: what to do instead. */
export function emptyWords(roles: readonly Role[]): string {
  const [first] = roles;
  return first ? EMPTY[first] : '还没有分配角色，请联系系统管理员。';
}
