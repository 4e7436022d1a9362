import type { Field } from 'payload';
import { textField } from './text-field.ts';

/** What a person writes about a picture. Size, type and SHA-256 come from the file itself. */
export const mediaFields: Field[] = [
  textField({
    name: 'alt',
    label: '替代文字',
    description: '一句话说明画面内容，供看不到图的读者使用；不是图说。',
    required: true,
  }),
  textField({ name: 'credit', label: '作者', placeholder: '某某 摄', description: '插图时可照此填写署名。' }),
];
