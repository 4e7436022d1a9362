import type { GroupField } from 'payload';
import { z } from 'zod';
import { articleAddress } from '../../content/model/article.ts';
import { part } from '../../content/model/headline.ts';
import { numberField } from './number-field.ts';
import { textField } from './text-field.ts';

/** 连载; without a label the article stands alone. */
export const partField: GroupField = {
  name: 'part',
  type: 'group',
  label: '连载',
  admin: { description: '分期刊登的文章填写，其余留空。' },
  fields: [
    {
      type: 'row',
      fields: [
        textField({
          name: 'label',
          label: '部分',
          placeholder: '上',
          description: '只写“上”“中”“下”“一”等字，不写括号。',
          schema: part.shape.label,
          width: '33%',
        }),
        numberField({ name: 'position', label: '次序', schema: z.int().min(1), width: '33%' }),
        {
          name: 'continues',
          type: 'checkbox',
          label: '待续',
          defaultValue: false,
          admin: { width: '34%', description: '勾选印“（待续）”，否则印“（续完）”。' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        textField({ name: 'previous', label: '上一部分的地址', schema: articleAddress, width: '50%' }),
        textField({ name: 'next', label: '下一部分的地址', schema: articleAddress, width: '50%' }),
      ],
    },
  ],
};
