import type { Condition, TextareaField, TextField } from 'payload';
import type { z } from 'zod';
import { requiredText } from '../../content/model/characters.ts';
import { check } from './check.ts';

type Options = {
  name: string;
  label: string;
  /** What to type, shown below the field. */
  description?: string;
  placeholder?: string;
  /** The schema of content/model the value must pass; any clean text when absent. */
  schema?: z.ZodType;
  required?: boolean;
  /** Share of a row, such as `50%`. */
  width?: string;
  position?: 'sidebar';
  /** Shown only when this answers true. */
  condition?: Condition;
};

function common({ name, label, schema, required = false, ...admin }: Options) {
  return {
    name,
    label,
    required,
    validate: check(schema ?? requiredText, { required }),
    admin: Object.fromEntries(Object.entries(admin).filter(([, value]) => value !== undefined)),
  };
}

/** One line of text, checked by the publication model on the field itself. */
export function textField(options: Options): TextField {
  return { type: 'text', ...common(options) } as TextField;
}

/** One paragraph in a taller box; a new line is refused because the printed paragraph has none. */
export function paragraphField(options: Options): TextareaField {
  return { type: 'textarea', ...common(options) } as TextareaField;
}

/** Several short texts in order（姓名、要目、主题词）: each is typed and closed with Enter. */
export function textListField({ max, ...options }: Options & { max?: number }): TextField {
  const { schema = requiredText, required = false } = options;
  const one = check(schema);
  const validate = (value: unknown): string | true => {
    const items = Array.isArray(value) ? value : [];
    if (required && items.length === 0) return '这一项必填。';
    if (max !== undefined && items.length > max) return `最多 ${max} 项，现在有 ${items.length} 项。`;
    const wrong = items.map((item) => one(item)).findIndex((answer) => answer !== true);
    return wrong < 0 ? true : `第 ${wrong + 1} 项：${one(items[wrong])}`;
  };
  return {
    type: 'text',
    hasMany: true,
    ...common({ placeholder: '写完一个按回车', ...options }),
    validate,
  } as unknown as TextField;
}
