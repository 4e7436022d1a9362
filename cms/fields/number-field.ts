import type { NumberField } from 'payload';
import type { z } from 'zod';
import { check } from './check.ts';

/** A number checked by the publication model on the field itself. */
export function numberField({
  name,
  label,
  schema,
  required = false,
  description,
  width,
  defaultValue,
}: {
  name: string;
  label: string;
  schema: z.ZodType;
  required?: boolean;
  description?: string;
  width?: string;
  defaultValue?: number;
}): NumberField {
  return {
    name,
    type: 'number',
    label,
    required,
    defaultValue,
    validate: check(schema, { required }),
    admin: { description, ...(width ? { width } : {}) },
  } as NumberField;
}
