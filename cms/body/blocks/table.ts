import type { Block } from 'payload';
import { z } from 'zod';
import { numberField } from '../../fields/number-field.ts';
import { textField } from '../../fields/text-field.ts';
import { tableEditor } from '../editors/table-editor.ts';
import { linesField } from '../lines-field.ts';
import { checkGrid } from '../to-model/check-body.ts';

/** 表: one table with its caption and note. */
export const tableBlock: Block = {
  slug: 'table',
  labels: { singular: '表', plural: '表' },
  fields: [
    textField({ name: 'caption', label: '表题', placeholder: '表1　……' }),
    linesField({ name: 'grid', label: '表格', editor: tableEditor, convert: checkGrid, required: true }),
    {
      type: 'row',
      fields: [
        numberField({
          name: 'headRows',
          label: '表头行数',
          schema: z.int().min(0).max(10),
          defaultValue: 1,
          description: '表格跨栏、跨页时重复这几行。',
          width: '33%',
        }),
        textField({ name: 'note', label: '表注', width: '67%' }),
      ],
    },
  ],
};
