import type { Block } from 'payload';
import { imageUse } from '../../fields/image-use.ts';
import { textField } from '../../fields/text-field.ts';
import { lineEditor } from '../editors/line-editor.ts';
import { linesField } from '../lines-field.ts';
import { checkLine } from '../to-model/check-body.ts';

/** 摘引: a quote set apart, with who said it and a portrait. */
export const pullQuoteBlock: Block = {
  slug: 'pullQuote',
  labels: { singular: '摘引', plural: '摘引' },
  fields: [
    linesField({ name: 'content', label: '引语', editor: lineEditor, convert: checkLine, required: true }),
    {
      type: 'row',
      fields: [
        textField({ name: 'post', label: '职务', width: '50%' }),
        textField({ name: 'name', label: '姓名', width: '50%' }),
      ],
    },
    ...imageUse({ name: 'portrait', label: '头像' }),
  ],
};
