import type { Table, TableCell } from '../../../../content/model/index.ts';

/** A cell with its place in the grid of columns. */
export type GridCell = { cell: TableCell; row: number; column: number; rowSpan: number; colSpan: number };

/** Places the cells of a table, spans resolved; `groups[row]` is the first row of those that spans tie together. */
export function tableGrid(table: Table): { cells: GridCell[]; columns: number; groups: number[] } {
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  let columns = 1;
  table.rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      while (taken.has(`${rowIndex}:${column}`)) column++;
      const colSpan = cell.colSpan ?? 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, table.rows.length - rowIndex);
      for (let dy = 0; dy < rowSpan; dy++) {
        for (let dx = 0; dx < colSpan; dx++) taken.add(`${rowIndex + dy}:${column + dx}`);
      }
      cells.push({ cell, row: rowIndex, column, rowSpan, colSpan });
      column += colSpan;
      columns = Math.max(columns, column);
    }
  });
  return { cells, columns, groups: rowGroups(cells, table.rows.length) };
}

function rowGroups(cells: readonly GridCell[], rows: number): number[] {
  const groups = Array.from({ length: rows }, (_, row) => row);
  for (const { row, rowSpan } of cells) {
    for (let next = row + 1; next < row + rowSpan; next++)
      groups[next] = Math.min(groups[next]!, groups[row]!);
  }
  return groups;
}
