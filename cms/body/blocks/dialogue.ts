import type { Block } from 'payload';
import { textField } from '../../fields/text-field.ts';
import { lineEditor } from '../editors/line-editor.ts';
import { linesField } from '../lines-field.ts';
import { checkLine } from '../to-model/check-body.ts';

/** 访谈: one turn of one speaker. */
export const dialogueBlock: Block = {
  slug: 'dialogue',
  labels: { singular: '访谈', plural: '访谈' },
  fields: [
    textField({
      name: 'speaker',
      label: '说话人',
      description: '不写冒号，排印时自动加。',
      required: true,
    }),
    linesField({
      name: 'content',
      label: '话',
      editor: lineEditor,
      convert: checkLine,
      required: true,
      description: '一段；同一人接着说的其余各段写成下面的普通段落。',
    }),
  ],
};
