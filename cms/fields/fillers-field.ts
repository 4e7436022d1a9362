import type { ArrayField } from 'payload';
import { textField, textListField } from './text-field.ts';

/** 补白 of an issue: short pieces for the feet of pages, in the order they are offered. */
export const fillersField: ArrayField = {
  name: 'fillers',
  type: 'array',
  label: false,
  labels: { singular: '一条补白', plural: '补白' },
  maxRows: 60,
  admin: {
    initCollapsed: true,
    components: { RowLabel: '/admin/fields/FillerRowLabel.tsx#FillerRowLabel' },
  },
  fields: [
    textField({ name: 'title', label: '题目', description: '引文一般不用题目。' }),
    textListField({
      name: 'lines',
      label: '文字',
      required: true,
      max: 12,
      description: '一段写完按回车。',
    }),
    textField({ name: 'source', label: '出处', description: '如 陆游《冬夜读书示子聿》。' }),
  ],
};
