import type { z } from 'zod';
import { ProblemError, toProblems } from '../../content/model/problem.ts';
import { FIELD_LABELS } from './field-labels.ts';

/**
 * The value checked by its schema. Throws `ProblemError` whose messages begin with `where`（文章《…》）and name the
 * field as the form does; `path` keeps the model's own words.
 */
export function parseModel<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const problems = toProblems(result.error, where).map((problem) => {
    const path = problem.path ?? '';
    return { ...problem, message: problem.message.replace(` 的 ${path}：`, `的${fieldName(path)}：`) };
  });
  throw new ProblemError(problems);
}

/** `body[3].content` → `“正文”第 4 项`: the field of the form, and which of its rows. */
function fieldName(path: string): string {
  const [, name = '', index] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  const label = FIELD_LABELS[name];
  if (!label) return ` ${path}`;
  return index === undefined ? `“${label}”` : `“${label}”第 ${Number(index) + 1} 项`;
}
