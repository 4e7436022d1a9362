import type { TextField } from 'payload';
import { civilDate } from '../../content/model/characters.ts';
import { textField } from './text-field.ts';

/**
 * A civil date kept as the text `YYYY-MM-DD`: a time stamp would print the day before in another time zone.
 * The admin shows the browser's own date input.
 */
export function dateField(options: {
  name: string;
  label: string;
  description?: string;
  required?: boolean;
  width?: string;
}): TextField {
  const field = textField({ ...options, schema: civilDate });
  return {
    ...field,
    admin: { ...field.admin, components: { Field: '/admin/fields/CivilDate.tsx#CivilDate' } },
  } as TextField;
}
