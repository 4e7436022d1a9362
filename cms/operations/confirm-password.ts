import type { PayloadRequest } from 'payload';
import { isPasswordOf } from '../collections/Users/ask-old-password.ts';
import { articleMachine, issueMachine } from '../editorial/index.ts';
import { appendAudit, auditActor } from './append-audit.ts';
import type { SubjectRef } from './decision-records.ts';
import { countWrongPassword, passwordWait } from './login-limit.ts';
import { cmsProblems, refuse } from './problems.ts';

type Account = { id: string; hash?: string; salt?: string };

/**
 * Whether the account's password was given again with a decision that wants it: an open screen is not enough to sign an
 * issue. A wrong one is in the log, makes the next tries wait, and throws `PasswordWrong`. Before the transaction,
 * because hashing takes a third of a second.
 */
export async function confirmPassword({
  req,
  subject,
  decision,
  password,
}: {
  req: PayloadRequest;
  subject: SubjectRef;
  decision: string;
  password: string | undefined;
}): Promise<boolean> {
  const { rules } = subject.type === 'article' ? articleMachine : issueMachine;
  const rule = rules.find(({ name }) => name === decision);
  if (rule?.password !== 'required' || !password) return false;
  const wait = passwordWait(req);
  if (wait > 0) throw refuse(cmsProblems.passwordTooOften(rule.label, Math.ceil(wait / 1000)));
  if (await isOwnPassword(req, password)) return true;
  countWrongPassword(req);
  const { who, ...actor } = auditActor(req);
  await appendAudit(req, {
    ...actor,
    action: `decision.${decision}`,
    subject: `${subject.type}:${subject.id}`,
    result: 'refused',
    summary: `${who}“${rule.label}”时输入的密码不对`,
    detail: { code: 'PasswordWrong' },
  });
  throw refuse(cmsProblems.passwordWrong(rule.label));
}

// Below Payload's own reading, which hides what is compared here.
async function isOwnPassword(req: PayloadRequest, password: string): Promise<boolean> {
  const where = { id: { equals: req.user?.id } };
  const account = await req.payload.db.findOne<Account>({ collection: 'users', where, req });
  // Whether the login is locked does not matter: a stranger who guesses must not keep the editor-in-chief from signing.
  return account ? isPasswordOf(account, password) : false;
}
