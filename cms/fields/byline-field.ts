import type { ArrayField } from 'payload';
import { BYLINE_ROLES } from '../../content/model/byline.ts';
import { optionsOf } from './options.ts';
import { signerKindField } from './signer-kind-field.ts';
import { textField } from './text-field.ts';

/** 署名 in order. The name is text of its own; `person` only links to the library of authors. */
export const bylineField: ArrayField = {
  name: 'byline',
  type: 'array',
  label: '署名',
  labels: { singular: '作者', plural: '作者' },
  maxRows: 60,
  admin: {
    description: '按印出的次序，一人或一个单位一行。',
    initCollapsed: true,
    components: { RowLabel: '/admin/fields/BylineRowLabel.tsx#BylineRowLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        textField({ name: 'name', label: '姓名或单位名', required: true, width: '40%' }),
        signerKindField('30%'),
        {
          name: 'role',
          type: 'select',
          label: '分工',
          options: optionsOf({ ...BYLINE_ROLES, author: '作者（不印字样）' }),
          defaultValue: 'author',
          required: true,
          admin: { width: '30%' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        textField({ name: 'affiliation', label: '单位', description: '印在最前。', width: '40%' }),
        textField({ name: 'post', label: '职务', description: '印在姓名前。', width: '30%' }),
        {
          name: 'person',
          type: 'relationship',
          relationTo: 'people',
          label: '作者库',
          admin: { width: '30%', description: '可不选；只用来查一位作者的全部文章。' },
        },
      ],
    },
  ],
};
