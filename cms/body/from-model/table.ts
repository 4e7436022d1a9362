import type { Table, TableCell } from '../../../content/model/blocks.ts';
import { blockOf, elementOf, type LexicalNode, paragraphOf, stateOf } from '../lexical.ts';
import type { FromModelContext } from './context.ts';
import { inlines } from './inlines.ts';

/** Lexical's states of a head cell: by its row, or by its column. */
const HEAD_OF_ROW = 1;
const HEAD_OF_COLUMN = 2;

/** 表, with its cells as a Lexical table in `grid`. */
export function table(block: Table, context: FromModelContext): LexicalNode {
  const rows = block.rows.map((row, index) => {
    const head = index < block.headRows ? HEAD_OF_ROW : HEAD_OF_COLUMN;
    const cells = row.map((cell) => tableCell(cell, head, context));
    return elementOf('tablerow', cells);
  });
  return blockOf('table', context.nextId(), {
    caption: block.caption,
    grid: stateOf([elementOf('table', rows)]),
    headRows: block.headRows,
    note: block.note,
  });
}

function tableCell(cell: TableCell, head: number, context: FromModelContext): LexicalNode {
  return elementOf('tablecell', [paragraphOf(inlines(cell.content, context), cell.align)], {
    headerState: cell.header ? head : 0,
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    backgroundColor: null,
  });
}
