import type { Block } from 'payload';
import { textField } from '../../fields/text-field.ts';
import { lineEditor } from '../editors/line-editor.ts';
import { linesField } from '../lines-field.ts';
import { checkEntries } from '../to-model/check-body.ts';

/** 参考文献: one entry a paragraph; the numbers [1] are drawn. */
export const referencesBlock: Block = {
  slug: 'references',
  labels: { singular: '参考文献', plural: '参考文献' },
  fields: [
    textField({ name: 'title', label: '标题', placeholder: '参考文献' }),
    linesField({
      name: 'entries',
      label: '条目',
      editor: lineEditor,
      convert: checkEntries,
      required: true,
      description: '一段一条，不写 [1] [2]；序号自动编排。',
    }),
  ],
};
