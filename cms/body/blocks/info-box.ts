import type { Block } from 'payload';
import { textField } from '../../fields/text-field.ts';
import { boxEditor } from '../editors/box-editor.ts';
import { linesField } from '../lines-field.ts';
import { checkBody } from '../to-model/check-body.ts';

/** 资料／链接: a boxed text beside the article. */
export const infoBoxBlock: Block = {
  slug: 'infoBox',
  labels: { singular: '资料框', plural: '资料框' },
  fields: [
    textField({ name: 'title', label: '标题', placeholder: '资料链接', required: true }),
    linesField({ name: 'blocks', label: '内容', editor: boxEditor, convert: checkBody, required: true }),
  ],
};
