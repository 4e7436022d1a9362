import type { Table } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import type { Placed } from '../piece.ts';
import { spanWidth } from './cell-width.ts';
import { tableGrid } from './table-grid.ts';

const THICK = 0.9;
const BELOW_HEAD = 0.5;
const HAIR = 0.25;

/** The rule above a row at `y`: thick at the top, finer below the head, broken where a cell spans both rows. */
export function rulesAbove(
  { styles }: FlowContext,
  table: Table,
  widths: readonly number[],
  row: number,
  y: number,
): Placed[] {
  const isTop = row === 0;
  const isBelowHead = row === table.headRows;
  const ink = isTop || isBelowHead ? styles.body.ink : styles.rule;
  const thickness = isTop ? THICK : isBelowHead ? BELOW_HEAD : HAIR;
  const spanned = tableGrid(table).cells.filter((cell) => cell.row < row && cell.row + cell.rowSpan > row);
  const isOpen = (column: number) =>
    spanned.every((cell) => column < cell.column || column >= cell.column + cell.colSpan);
  return widths.flatMap((width, column): Placed[] => {
    if (!isOpen(column)) return [];
    const x = spanWidth(widths, 0, column);
    return [{ kind: 'rule', x1: x, y1: y, x2: x + width, y2: y, thickness, ink }];
  });
}

/** The thick rule below a table. */
export function ruleBelow({ styles }: FlowContext, widths: readonly number[], y: number): Placed {
  const width = spanWidth(widths, 0, widths.length);
  return { kind: 'rule', x1: 0, y1: y, x2: width, y2: y, thickness: THICK, ink: styles.body.ink };
}
