import type { z } from 'zod';
import { ProblemError, toProblems } from '../../content/model/problem.ts';

/** The value checked by its schema. Throws `ProblemError` whose messages begin with `where`（文章《…》）. */
export function parseModel<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new ProblemError(toProblems(result.error, where));
  return result.data;
}
