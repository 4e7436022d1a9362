import type { GroupField } from 'payload';
import { safeHref } from '../../content/model/links.ts';
import { dateField } from './date-field.ts';
import { optionsOf } from './options.ts';
import { textField } from './text-field.ts';

/** 来源 kinds as the form names them. */
export const SOURCE_KIND_LABELS = { reprint: '原载', origin: '来源', wire: '据……电' } as const;

/** 来源; without a name there is none. */
export const sourceField: GroupField = {
  name: 'source',
  type: 'group',
  label: '来源',
  admin: { description: '转载、摘编、电讯稿填写；自采稿件留空。' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: '写法',
          options: optionsOf(SOURCE_KIND_LABELS),
          defaultValue: 'origin',
          admin: { width: '25%' },
        },
        textField({ name: 'name', label: '名称', description: '不写书名号。', width: '50%' }),
        {
          name: 'isPeriodical',
          type: 'checkbox',
          label: '加书名号《》',
          defaultValue: false,
          admin: { width: '25%' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        textField({ name: 'issue', label: '期次', placeholder: '2024年第6期', width: '50%' }),
        dateField({ name: 'date', label: '日期', width: '50%' }),
      ],
    },
    {
      type: 'row',
      fields: [
        textField({ name: 'url', label: '网址', schema: safeHref, width: '50%' }),
        textField({ name: 'reporter', label: '电讯作者', description: '按原电头写。', width: '50%' }),
      ],
    },
  ],
};
