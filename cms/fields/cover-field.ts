import type { GroupField } from 'payload';
import { coverEditor } from '../body/editors/cover-editor.ts';
import { linesField } from '../body/lines-field.ts';
import { checkBody } from '../body/to-model/check-body.ts';
import { imageUse } from './image-use.ts';
import { textField, textListField } from './text-field.ts';

/** One cover page 封面 封二 封三 封底: a picture, or lines, or picture news. */
export function coverField({ name, label, description }: Record<'name' | 'label' | 'description', string>) {
  return {
    name,
    type: 'group',
    label,
    admin: { description },
    fields: [
      ...imageUse({ name: 'image', label: '整页图片' }),
      textField({ name: 'title', label: '题目' }),
      textListField({ name: 'lines', label: '要目', max: 12, description: '一行写完按回车。' }),
      linesField({ name: 'blocks', label: '图文', editor: coverEditor, convert: checkBody }),
    ],
  } satisfies GroupField;
}
