import { type FilledColumn, noteRows, type PlacedRow } from './fill-column.ts';

/** A column that is shorter than its neighbours by more rows than these has a reason that white cannot hide. */
const MOST_ROWS = 5;

/** Rows a column takes with its notes. */
export function heightOf({ rows, notes }: FilledColumn, leading: number): number {
  return rows + noteRows(notes, leading);
}

/**
 * Brings the feet of columns down to `rows` 齐脚: the white above heads and around pictures grows by a row each, from
 * the top, then by another. Whole rows, so that all stays on the grid. Columns without such white stay as they are.
 */
export function openColumns(columns: readonly FilledColumn[], rows: number, leading: number): FilledColumn[] {
  return columns.map((column) => {
    const missing = rows - heightOf(column, leading);
    if (missing <= 0 || missing > MOST_ROWS) return column;
    const once = opened(column, missing);
    return opened(once, missing - (once.rows - column.rows));
  });
}

function opened(column: FilledColumn, missing: number): FilledColumn {
  let added = 0;
  const placed = column.placed.map((item): PlacedRow => {
    if (item.mayOpen && added < missing) added++;
    return { ...item, row: item.row + added };
  });
  return { ...column, placed, rows: column.rows + added };
}
