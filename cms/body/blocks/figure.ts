import type { Block } from 'payload';
import { cleanText } from '../../../content/model/characters.ts';
import { imageUse } from '../../fields/image-use.ts';
import { optionsOf } from '../../fields/options.ts';
import { textField } from '../../fields/text-field.ts';

/** What a figure shows, as the form names it. */
export const FIGURE_ROLE_LABELS = {
  photo: '照片',
  chart: '图表',
  illustration: '插图',
  portrait: '人像',
  qrCode: '二维码',
} as const;

/** How wide a figure is set, as the form names it; the template decides when empty. */
export const FIGURE_MEASURE_LABELS = { column: '一栏宽', full: '通栏' } as const;

/** 图: one picture or a group. */
export const figureBlock: Block = {
  slug: 'figure',
  labels: { singular: '图', plural: '图' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'role',
          type: 'select',
          label: '内容',
          options: optionsOf(FIGURE_ROLE_LABELS),
          defaultValue: 'photo',
          required: true,
          admin: { width: '50%' },
        },
        {
          name: 'measure',
          type: 'select',
          label: '宽度',
          options: optionsOf(FIGURE_MEASURE_LABELS),
          admin: { width: '50%', description: '留空由版式决定。' },
        },
      ],
    },
    {
      name: 'images',
      type: 'array',
      label: '图片',
      labels: { singular: '图片', plural: '图片' },
      minRows: 1,
      maxRows: 12,
      required: true,
      fields: [
        ...imageUse({ name: 'image', label: '图片', required: true }),
        textField({
          name: 'caption',
          label: '这张图的图说',
          schema: cleanText,
          description: '只在一组图各有图说时填写。',
        }),
      ],
    },
    textField({ name: 'caption', label: '图说' }),
    textField({ name: 'credit', label: '署名', placeholder: '某某 摄', description: '按印出来的样子写。' }),
  ],
};
