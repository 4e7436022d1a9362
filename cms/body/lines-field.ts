import type { RichTextField, RichTextFieldValidation } from 'payload';
import { ProblemError } from '../../content/model/problem.ts';

type Options = {
  name: string;
  label: string;
  editor: RichTextField['editor'];
  /** Turns the state into the model and throws `ProblemError` when it cannot; what it returns is not used. */
  convert: (state: unknown) => unknown;
  description?: string;
  required?: boolean;
};

/** A richText field whose content must fit the publication model; the Chinese sentence lands on the field. */
export function linesField({ name, label, editor, convert, description, required }: Options): RichTextField {
  return {
    name,
    type: 'richText',
    label,
    editor,
    required: required ?? false,
    validate: fitsModel(convert),
    admin: { description },
  };
}

function fitsModel(convert: Options['convert']): RichTextFieldValidation {
  return async (value, options) => {
    try {
      convert(value);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const [first] = error.problems;
      return `${first?.message}${first?.hint}`;
    }
    const { editor } = options;
    return editor && typeof editor !== 'function' ? editor.validate(value, options) : true;
  };
}
