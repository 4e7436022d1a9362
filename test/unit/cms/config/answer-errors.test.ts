import { describe, expect, it } from 'vitest';
import { answerErrors, isLostTransaction } from '../../../../cms/config/answer-errors.ts';

const answer = (error: object) => answerErrors({ error } as unknown as Parameters<typeof answerErrors>[0]);

describe('a transaction that lost against another', () => {
  it.each([
    { code: 112 },
    { code: 251 },
    { errorLabels: ['TransientTransactionError'] },
    { status: 400, data: { collection: 'audit-log' } },
  ])('%o is a conflict with a way out', (error) => {
    expect(isLostTransaction(error)).toBe(true);
    const { status, response } = answer(error) as {
      status: number;
      response: { errors: { data: unknown }[] };
    };
    expect(status).toBe(409);
    expect(response.errors[0]?.data).toMatchObject({ problems: [{ code: 'SaveConflict' }] });
  });

  it.each([
    { code: 11000 },
    { errorLabels: ['NetworkError'] },
    new Error('x'),
    {},
    { data: { collection: 'articles' } },
  ])('%o is not', (error) => {
    expect(isLostTransaction(error)).toBe(false);
    expect(answer(error)).toBeUndefined();
  });
});
