import type { z } from 'zod';
import { ProblemError, toProblems } from '../../content/model/index.ts';

/** A value by its schema. Throws `ProblemError` with the place of what is wrong; `where` names the whole. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new ProblemError(toProblems(result.error, where));
  return result.data;
}
