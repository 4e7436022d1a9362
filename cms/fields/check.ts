import type { z } from 'zod';
import { describeIssue } from '../../content/model/problem.ts';

/** Nothing typed: what a form or a database sends for an empty field. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * A Payload validation made from a schema of content/model: `true`, or the Chinese sentence shown on the field.
 * An empty value passes unless `required`.
 */
export function check(schema: z.ZodType, { required = false }: { required?: boolean } = {}) {
  return (value: unknown): string | true => {
    if (isEmpty(value)) return required ? '这一项必填。' : true;
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return true;
    return `${[...new Set(result.error.issues.map(describeIssue))].join('；')}。`;
  };
}
