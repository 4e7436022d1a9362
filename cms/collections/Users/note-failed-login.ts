import type { AfterErrorHook, PayloadRequest } from 'payload';
import { appendAudit } from '../../operations/append-audit.ts';
import { countFailedLogin, hastyLoginsToTell } from '../../operations/login-limit.ts';
import { findFirst } from '../../operations/stored.ts';
import { isLogin } from './level-logins.ts';
import { loginNameOf } from './slow-down.ts';

type Account = { id: string; name: string; lockUntil?: string | null };

/** Refusals, not trouble of the server: wrong password or name, locked, inactive, or nothing given. */
const isRefusal = (status: unknown) => typeof status === 'number' && status >= 400 && status < 500;

/**
 * Writes a line for every refused login, and says so when the account is locked by it; those refused for haste share a
 * line. The answer stays as it is.
 */
export const noteFailedLogin: AfterErrorHook = async ({ error, req }) => {
  if (!isLogin(req) || !isRefusal((error as { status?: unknown }).status)) return;
  if ((error as { status?: unknown }).status === 429) return noteHaste(req);
  const loginName = loginNameOf(req);
  countFailedLogin(req, loginName);
  const account = loginName === '' ? undefined : await accountOf(req, loginName);
  const isLocked = account?.lockUntil ? new Date(account.lockUntil).getTime() > Date.now() : false;
  const who = account ? `账号“${account.name}”` : `没有的登录名“${loginName}”`;
  await appendAudit(req, {
    ...(account ? { actor: account.id, actorName: account.name } : {}),
    action: isLocked ? 'account.locked' : 'account.loginFailed',
    subject: account ? `user:${account.id}` : 'user',
    result: 'refused',
    summary: `${who}登录失败${isLocked ? '，已锁定' : ''}`,
  });
};

async function noteHaste(req: PayloadRequest): Promise<void> {
  const count = hastyLoginsToTell(req);
  if (count === undefined) return;
  await appendAudit(req, {
    action: 'account.loginsSlowed',
    subject: 'user',
    result: 'refused',
    summary: `登录过于频繁，已拒绝 ${count} 次（同类拒绝每十分钟记一条）`,
    detail: { count },
  });
}

async function accountOf(req: PayloadRequest, email: string): Promise<Account | undefined> {
  const found = await findFirst<Account>(req, 'users', { where: { email: { equals: email } } });
  // The lock is hidden from documents; only the database itself knows it.
  return (
    found &&
    ((await req.payload.db.findOne({
      collection: 'users',
      where: { id: { equals: found.id } },
      req,
    })) as unknown as Account)
  );
}
