/** Air between the text of a cell and its edges, in pt. */
export const CELL_PADDING = 4;

/** Width of a cell that spans columns. */
export function spanWidth(widths: readonly number[], column: number, colSpan: number): number {
  return widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);
}
