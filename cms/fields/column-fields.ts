import type { Field } from 'payload';
import { slug } from '../../content/model/article.ts';
import { imageUse } from './image-use.ts';
import { paragraphField, textField } from './text-field.ts';

/** How many text columns 分栏 an editorial column is set in; the design decides when empty. */
export function textColumnsField(): Field {
  return {
    name: 'textColumns',
    type: 'select',
    label: '正文分栏',
    options: [1, 2, 3].map((count) => ({ value: String(count), label: `${count} 栏` })),
    admin: { description: '留空由版式决定。' },
  };
}

/** 栏目 of a title. An issue keeps its own copy of these, so that a later change leaves printed issues alone. */
export const columnFields: Field[] = [
  {
    type: 'row',
    fields: [
      textField({ name: 'name', label: '栏目名', required: true, width: '50%' }),
      textField({
        name: 'slug',
        label: '网址名',
        schema: slug,
        required: true,
        description: '小写字母、数字、连字符，如 dangjian-jujiao；定了就不要改。',
        width: '50%',
      }),
    ],
  },
  paragraphField({ name: 'description', label: '栏目说明' }),
  ...imageUse({ name: 'art', label: '栏头图' }),
  textColumnsField(),
];
