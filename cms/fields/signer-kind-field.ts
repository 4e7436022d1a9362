import type { SelectField } from 'payload';

/** Whether a name is a person's or a body's（课题组、机关党委）. */
export function signerKindField(width: string): SelectField {
  return {
    name: 'kind',
    type: 'select',
    label: '类别',
    options: [
      { value: 'person', label: '个人' },
      { value: 'body', label: '单位' },
    ],
    defaultValue: 'person',
    required: true,
    admin: { width },
  };
}
