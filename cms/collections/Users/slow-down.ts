import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import type { Problem } from '../../../content/model/index.ts';
import { loginWait } from '../../operations/login-limit.ts';
import { toApiError } from '../../operations/problems.ts';

const tooOften = (seconds: number): Problem => ({
  code: 'LoginTooOften',
  title: '登录过于频繁',
  message: `这个登录名或这台电脑刚刚连续登录失败，请等 ${seconds} 秒再试。`,
  hint: '忘记密码的，请系统管理员重设；已经登录的页面不受影响。',
});

/** Before a password is even looked at: whoever has just failed often waits. */
export const slowDownLogins: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'login') return args;
  const wait = loginWait(req, loginNameOf(req));
  if (wait > 0) throw toApiError([tooOften(Math.ceil(wait / 1000))]);
  return args;
};

/** The name someone tries to sign in with. Anyone may send anything here: what is kept is short and of plain characters. */
export function loginNameOf({ data }: PayloadRequest): string {
  const { email } = (data ?? {}) as { email?: unknown };
  return typeof email === 'string'
    ? email
        .trim()
        .toLowerCase()
        .slice(0, 80)
        .replace(/[^\w.@+-]/g, '·')
    : '';
}
