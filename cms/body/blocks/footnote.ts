import type { Block } from 'payload';
import { noteEditor } from '../editors/note-editor.ts';
import { linesField } from '../lines-field.ts';
import { checkLine } from '../to-model/check-body.ts';

/** 脚注: stands in the line where its call ① stands; the number is drawn, never typed. */
export const footnoteBlock: Block = {
  slug: 'footnote',
  labels: { singular: '脚注', plural: '脚注' },
  fields: [
    linesField({
      name: 'content',
      label: '脚注文字',
      editor: noteEditor,
      convert: checkLine,
      required: true,
      description: '只写注文，不写①②；序号按出现先后自动编排。',
    }),
  ],
};
