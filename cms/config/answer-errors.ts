import type { AfterErrorHook } from 'payload';
import type { Problem } from '../../content/model/problem.ts';

/** MongoDB's codes for a transaction that lost against another one: WriteConflict, LockTimeout, NoSuchTransaction. */
const LOST_CODES: readonly unknown[] = [112, 24, 251];

const saveConflict: Problem = {
  code: 'SaveConflict',
  title: '有人同时在保存',
  message: '另一个人在同一时刻保存了同一份内容，这一次没有保存。',
  hint: '请看过现在的文字，再保存一次；写好的文字还在页面上。',
};

/** Collections whose next number two transactions can want at once. */
const NUMBERED: readonly unknown[] = ['audit-log', 'decisions'];

type DatabaseError = { code?: unknown; errorLabels?: unknown; data?: { collection?: unknown } | null };

/**
 * Whether a database gave up this transaction because another one won: a conflict of writes, or the next number of a
 * record taken in between. Embedded writes wait in a queue and never do.
 */
export function isLostTransaction(error: unknown): boolean {
  const { code, errorLabels, data } = (error ?? {}) as DatabaseError;
  const labels = Array.isArray(errorLabels) ? errorLabels : [];
  return (
    LOST_CODES.includes(code) ||
    labels.includes('TransientTransactionError') ||
    NUMBERED.includes(data?.collection)
  );
}

/** A lost transaction is a conflict a person can mend（409）, not trouble of the server（500）. */
export const answerErrors: AfterErrorHook = ({ error }) => {
  if (!isLostTransaction(error)) return undefined;
  const { message, hint } = saveConflict;
  const entry = { name: 'APIError', message: `${message}${hint}`, data: { problems: [saveConflict] } };
  return { response: { errors: [entry] } as never, status: 409 };
};
