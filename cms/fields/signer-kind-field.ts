import type { SelectField } from 'payload';
import { optionsOf } from './options.ts';

/** Whose name a signature or a role of the 版权页 is, as the form names it. */
export const SIGNER_KIND_LABELS = { person: '个人', body: '单位' } as const;

/** Whether a name is a person's or a body's（课题组、机关党委）. */
export function signerKindField(width: string): SelectField {
  return {
    name: 'kind',
    type: 'select',
    label: '类别',
    options: optionsOf(SIGNER_KIND_LABELS),
    defaultValue: 'person',
    required: true,
    admin: { width },
  };
}
