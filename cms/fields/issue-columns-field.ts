import type { ArrayField } from 'payload';
import { slug } from '../../content/model/article.ts';
import { textColumnsField } from './column-fields.ts';
import { copyColumns } from './copy-columns.ts';
import { imageUse } from './image-use.ts';
import { paragraphField, textField } from './text-field.ts';

/** The columns of an issue in order, each with its articles in order: the one place that says where an article stands. */
export const issueColumnsField: ArrayField = {
  name: 'columns',
  type: 'array',
  label: '栏目与文章',
  labels: { singular: '栏目', plural: '栏目' },
  hooks: { beforeValidate: [copyColumns] },
  admin: {
    description: '栏目和文章都按印出的次序；拖动可以调整。目录由此生成，不必另写。',
    initCollapsed: true,
    components: { RowLabel: '/admin/fields/IssueColumnRowLabel.tsx#IssueColumnRowLabel' },
  },
  fields: [
    { name: 'column', type: 'relationship', relationTo: 'columns', label: '栏目', required: true },
    {
      name: 'articles',
      type: 'relationship',
      relationTo: 'articles',
      hasMany: true,
      label: '文章',
      admin: { isSortable: true, description: '按印出的次序。' },
    },
    {
      type: 'collapsible',
      label: '本期的栏目名、说明和栏头图',
      admin: { initCollapsed: true },
      fields: [
        {
          type: 'row',
          fields: [
            textField({ name: 'name', label: '栏目名', description: '留空照栏目库填。', width: '50%' }),
            textField({ name: 'slug', label: '网址名', schema: slug, width: '50%' }),
          ],
        },
        paragraphField({ name: 'description', label: '栏目说明' }),
        ...imageUse({ name: 'art', label: '栏头图' }),
        textColumnsField(),
      ],
    },
  ],
};
