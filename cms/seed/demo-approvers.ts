import type { PayloadRequest } from 'payload';
import { ProblemError } from '../../content/model/index.ts';
import { findFirst } from '../operations/stored.ts';
import { DEMO_ACCOUNTS, type DemoAccount } from './accounts.ts';
import type { Approvers } from './approve-all.ts';

/** The demo accounts as approvers. Throws `DemoAccountsMissing` where they are not: an office's system has none. */
export async function demoApprovers(req: PayloadRequest): Promise<Approvers> {
  return approversOf({
    responsibleEditor: await idOfAccount(req, 'responsibleEditor'),
    secondEditor: await idOfAccount(req, 'secondEditor'),
    editorialDirector: await idOfAccount(req, 'editorialDirector'),
    editorInChief: await idOfAccount(req, 'editorInChief'),
    proofreader: await idOfAccount(req, 'proofreader'),
    production: await idOfAccount(req, 'production'),
  });
}

/** Who approves what among the demo accounts. */
export function approversOf(
  ids: Record<Exclude<DemoAccount, 'contributor' | 'administrator' | 'auditor'>, string>,
): Approvers {
  return {
    firstReview: [ids.responsibleEditor, ids.secondEditor],
    secondReview: ids.editorialDirector,
    finalReview: ids.editorInChief,
    proofreader: ids.proofreader,
    production: ids.production,
  };
}

async function idOfAccount(req: PayloadRequest, key: DemoAccount): Promise<string> {
  const { email, name } = DEMO_ACCOUNTS[key];
  const user = await findFirst<{ id: string }>(req, 'users', { where: { email: { equals: email } } });
  if (user) return String(user.id);
  throw new ProblemError([
    {
      code: 'DemoAccountsMissing',
      title: '没有示例账号',
      message: `这个系统里没有示例账号 ${email}（${name}），不能代为作决定。`,
      hint: '示例账号由 npm start 建立，只供试用；正式的稿件请各自登录后作决定。',
    },
  ]);
}
