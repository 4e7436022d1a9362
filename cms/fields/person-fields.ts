import type { Field } from 'payload';
import { signerKindField } from './signer-kind-field.ts';
import { paragraphField, textField } from './text-field.ts';

/** A person or a body that signs articles. Articles keep the name as text: renaming someone here changes no issue. */
export const personFields: Field[] = [
  {
    type: 'row',
    fields: [
      textField({ name: 'name', label: '姓名或单位名', required: true, width: '60%' }),
      signerKindField('40%'),
    ],
  },
  {
    type: 'row',
    fields: [
      textField({ name: 'affiliation', label: '单位', width: '50%' }),
      textField({ name: 'post', label: '职务', width: '50%' }),
    ],
  },
  paragraphField({ name: 'note', label: '备注', description: '只供编辑部查看，不印出。' }),
];
