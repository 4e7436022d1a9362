import { plainText, type Table } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import { CELL_PADDING, spanWidth } from './cell-width.ts';
import { type GridCell, tableGrid } from './table-grid.ts';

/** Rows of the grid a table needs, from the widths of its texts, before anything is set. */
export function estimateRows(
  context: FlowContext,
  cells: readonly GridCell[],
  widths: readonly number[],
): number {
  const { styles, leading } = context;
  const heights: number[] = [];
  for (const { cell, row, column, colSpan } of cells) {
    const width = spanWidth(widths, column, colSpan) - 2 * CELL_PADDING;
    const length = plainText(cell.content).length + cell.content.length;
    const lines = Math.ceil((length * styles.tableCell.size) / Math.max(width, 1));
    heights[row] = Math.max(heights[row] ?? 0, lines * styles.tableCell.leading + 2 * CELL_PADDING);
  }
  return heights.reduce((sum, height) => sum + (height ?? 0), 0) / leading;
}

/** Rows of the tallest run of table rows that may not be parted, with a margin for what an estimate misses. */
export function estimateTallest(
  context: FlowContext,
  table: Table,
  cells: readonly GridCell[],
  widths: readonly number[],
): number {
  const { groups } = tableGrid(table);
  const tallest = new Map<number, GridCell[]>();
  for (const cell of cells) {
    const group = cell.row < table.headRows ? 0 : groups[cell.row]!;
    tallest.set(group, [...(tallest.get(group) ?? []), cell]);
  }
  return Math.max(...[...tallest.values()].map((members) => estimateRows(context, members, widths) * 1.3));
}
