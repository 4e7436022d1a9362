import type { AfterErrorHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import type { Problem } from '../../../content/model/index.ts';
import { toApiError } from '../../operations/problems.ts';
import { isPasswordOf, NO_ACCOUNT } from './ask-old-password.ts';

/** The one answer to every login that fails: it must not tell whether there is such an account, nor that it is locked. */
const loginRefused: Problem = {
  code: 'LoginRefused',
  title: '没有登录',
  message: '登录名或密码不对，或者这个登录名因连续输错已锁定十分钟。',
  hint: '请核对后再试；仍不行的，过十分钟再试，或者请系统管理员解锁、重设密码。',
};

/** Hashes the password also where Payload would not look at it, so that a login takes as long without an account. */
export const hashForNobody: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args;
  const { email, password } = args.data as { email?: unknown; password?: unknown };
  const isComplete = typeof email === 'string' && typeof password === 'string' && password.trim() !== '';
  if (isComplete && !(await isLookedAt(req, email))) await isPasswordOf(NO_ACCOUNT, password);
  return args;
};

// The name as Payload will read it.
async function isLookedAt(req: PayloadRequest, email: string): Promise<boolean> {
  const where = { email: { equals: email.toLowerCase().trim() } };
  const account = await req.payload.db.findOne<{ id: string; lockUntil?: string }>({
    collection: 'users',
    where,
    req,
  });
  return account !== null && !(new Date(account.lockUntil ?? 0).getTime() > Date.now());
}

/** Gives every refusal of a login the same words; a wrong password is 401, and so is everything it must look like. */
export const answerAlike: AfterErrorHook = ({ error, req }) => {
  if (!isLogin(req) || (error as { status?: unknown }).status !== 401) return;
  const { name, message, data, status } = toApiError([loginRefused]);
  return { response: { errors: [{ name, message, data }] } as never, status };
};

/** Whether a request is for signing in. */
export function isLogin({ method, pathname }: PayloadRequest): boolean {
  return method === 'POST' && /\/users\/login\/?$/.test(pathname ?? '');
}
