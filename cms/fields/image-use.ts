import type { Field } from 'payload';
import { textField } from './text-field.ts';

/**
 * One picture from the library and, when the place needs other words than the library has, its own 替代文字:
 * two fields, `<name>` and `<name>Alt`.
 */
export function imageUse({
  name,
  label,
  required = false,
}: {
  name: string;
  label: string;
  required?: boolean;
}): Field[] {
  return [
    { name, type: 'upload', relationTo: 'media', label, required },
    textField({
      name: `${name}Alt`,
      label: '替代文字',
      description: '说明画面内容，供看不到图的读者使用；留空则用图片库里的说明。',
    }),
  ];
}
