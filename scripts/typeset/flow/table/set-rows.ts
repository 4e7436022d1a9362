import type { Table } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import type { Note } from '../item.ts';
import { type Placed, shift } from '../piece.ts';
import { setText, stack, type TextLine } from '../set-text.ts';
import { CELL_PADDING, spanWidth } from './cell-width.ts';
import { type GridCell, tableGrid } from './table-grid.ts';

/** A row of a set table with the notes called in it. `height` in pt. */
export type TableRow = { height: number; pieces: Placed[]; notes: Note[] };

/** Sets the rows of a table, each from its own top; cells that span rows stand in their first one. */
export function setRows(context: FlowContext, table: Table, widths: readonly number[]): TableRow[] {
  const { cells } = tableGrid(table);
  const set = cells.map((cell) => setCell(context, cell, widths, cell.row < table.headRows));
  const heights = rowHeights(set, table.rows.length);
  const tops = [0];
  for (const height of heights) tops.push(tops.at(-1)! + height);
  const rows = heights.map((height): TableRow => ({ height, pieces: [], notes: [] }));
  for (const item of set) {
    const { row, rowSpan } = item.grid;
    const height = tops[row + rowSpan]! - tops[row]!;
    const down = Math.max(0, (height - item.height) / 2);
    rows[row]!.pieces.push(...item.shade(height), ...shift(item.pieces, item.x, down));
    rows[row]!.notes.push(...item.notes);
  }
  return rows;
}

type SetCell = {
  grid: GridCell;
  x: number;
  height: number;
  pieces: Placed[];
  notes: Note[];
  shade: (height: number) => Placed[];
};

function setCell(
  context: FlowContext,
  grid: GridCell,
  widths: readonly number[],
  isInHead: boolean,
): SetCell {
  const { styles } = context;
  const { cell } = grid;
  const isHead = isInHead || cell.header === true;
  const style = isHead ? styles.tableHead : styles.tableCell;
  const width = spanWidth(widths, grid.column, grid.colSpan);
  const x = spanWidth(widths, 0, grid.column);
  const inner = { ...context, width: Math.max(width - 2 * CELL_PADDING, style.size) };
  const lines: TextLine[] =
    cell.content.length > 0
      ? setText({
          context: inner,
          part: 'tableCell',
          content: cell.content,
          style,
          align: cell.align ?? style.align,
        })
      : [];
  const text = stack(lines, style);
  return {
    grid,
    x: x + CELL_PADDING,
    height: Math.max(text.height, style.leading) + CELL_PADDING,
    pieces: shift(text.pieces, 0, CELL_PADDING / 2),
    notes: lines.flatMap((line) => line.notes),
    shade: (height) => (isInHead ? [{ kind: 'box', x, y: 0, width, height, fill: styles.tint }] : []),
  };
}

function rowHeights(cells: readonly SetCell[], count: number): number[] {
  const heights = Array.from({ length: count }, () => 0);
  for (const { grid, height } of cells) {
    if (grid.rowSpan === 1) heights[grid.row] = Math.max(heights[grid.row]!, height);
  }
  for (const { grid, height } of cells) {
    if (grid.rowSpan === 1) continue;
    const last = grid.row + grid.rowSpan - 1;
    const have = heights.slice(grid.row, last + 1).reduce((sum, value) => sum + value, 0);
    heights[last] = heights[last]! + Math.max(0, height - have);
  }
  return heights;
}
