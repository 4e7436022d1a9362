import type { Table, TableCell } from '../../../content/model/blocks.ts';
import { blockOf, elementOf, type LexicalNode, type LexicalState, paragraphOf, stateOf } from '../lexical.ts';
import type { FromModelContext } from './context.ts';
import { inlines } from './inlines.ts';

/** Lexical's states of a head cell: by its row, or by its column. */
const HEAD_OF_ROW = 1;
const HEAD_OF_COLUMN = 2;

/** 表, with its cells as a Lexical table in `grid`. */
export function table(block: Table, context: FromModelContext): LexicalNode {
  const { caption, headRows, note } = block;
  const grid = gridOf(block, context);
  return blockOf('table', context.nextId(), { caption, grid, headRows, note });
}

/** The rows of a table as the state of its editor. */
export function gridOf(
  { rows, headRows }: Pick<Table, 'rows' | 'headRows'>,
  context: FromModelContext,
): LexicalState {
  const nodes = rows.map((row, index) => {
    const head = index < headRows ? HEAD_OF_ROW : HEAD_OF_COLUMN;
    return elementOf(
      'tablerow',
      row.map((cell) => tableCell(cell, head, context)),
    );
  });
  return stateOf([elementOf('table', nodes)]);
}

function tableCell(cell: TableCell, head: number, context: FromModelContext): LexicalNode {
  return elementOf('tablecell', [paragraphOf(inlines(cell.content, context), cell.align)], {
    headerState: cell.header ? head : 0,
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    backgroundColor: null,
  });
}
