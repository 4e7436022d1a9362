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

const unknownRelation: Problem = {
  code: 'RelationUnknown',
  title: '所选的条目不存在',
  message: '所选的栏目、作者、图片或账号不存在，没有保存。',
  hint: '请重新选择后再保存；写好的文字还在页面上。',
};

/** Collections whose next number two transactions can want at once. */
const NUMBERED: readonly unknown[] = ['audit-log', 'decisions'];

type DatabaseError = {
  code?: unknown;
  cause?: { code?: unknown };
  errorLabels?: unknown;
  data?: { collection?: unknown } | null;
};

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

/** Whether the database refused a relation to a document that is not there; only a forged request names one. */
function isUnknownRelation(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as DatabaseError;
  return [code, cause?.code].includes('SQLITE_CONSTRAINT_FOREIGNKEY');
}

/** What a person can mend is said as such, not as trouble of the server（500）: a lost transaction, an unknown relation. */
export const answerErrors: AfterErrorHook = ({ error }) => {
  if (isLostTransaction(error)) return answer(saveConflict, 409);
  return isUnknownRelation(error) ? answer(unknownRelation, 400) : undefined;
};

function answer(problem: Problem, status: number) {
  const entry = {
    name: 'APIError',
    message: `${problem.message}${problem.hint}`,
    data: { problems: [problem] },
  };
  return { response: { errors: [entry] } as never, status };
}
