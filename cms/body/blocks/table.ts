import type { Block } from 'payload';
import { z } from 'zod';
import type { TableCell } from '../../../content/model/blocks.ts';
import { numberField } from '../../fields/number-field.ts';
import { textField } from '../../fields/text-field.ts';
import { tableEditor } from '../editors/table-editor.ts';
import { fromModelContext } from '../from-model/context.ts';
import { gridOf } from '../from-model/table.ts';
import { linesField } from '../lines-field.ts';
import { checkGrid } from '../to-model/check-body.ts';

/** What a new table begins as: three columns, a head and two rows. The menu of a cell adds, removes and merges. */
function newGrid() {
  const head: TableCell = { content: [], header: true };
  const cell: TableCell = { content: [] };
  const rows = [head, cell, cell].map((item) => [item, item, item]);
  return gridOf({ rows, headRows: 1 }, fromModelContext(new Map()));
}

/** 表: one table with its caption and note. */
export const tableBlock: Block = {
  slug: 'table',
  labels: { singular: '表', plural: '表' },
  fields: [
    textField({ name: 'caption', label: '表题', placeholder: '表1　……' }),
    {
      ...linesField({
        name: 'grid',
        label: '表格',
        editor: tableEditor,
        convert: checkGrid,
        required: true,
        description: '点格子右上角的箭头增删行、列；拖选几个格子，再点箭头可以合并。',
      }),
      defaultValue: newGrid,
    },
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
