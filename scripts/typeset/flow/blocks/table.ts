import type { Table } from '../../../../content/model/index.ts';
import { type FlowContext, rowsFor } from '../context.ts';
import { type Box, type FlowItem, KEEP } from '../item.ts';
import { shift } from '../piece.ts';
import { setPlainText, setText } from '../set-text.ts';
import type { TextStyle } from '../style.ts';
import { CELL_PADDING } from '../table/cell-width.ts';
import { columnWidths } from '../table/column-widths.ts';
import { estimateRows, estimateTallest } from '../table/estimate-rows.ts';
import { asRepeated } from '../table/repeated.ts';
import { ruleBelow, rulesAbove } from '../table/rules.ts';
import { setRows } from '../table/set-rows.ts';
import { stackTable } from '../table/stack-table.ts';
import { type GridCell, tableGrid } from '../table/table-grid.ts';
import { textRows } from '../text-rows.ts';

/** Tables up to this share of a column, or of a page across all columns, stay whole and may float. */
const WHOLE = { column: 0.6, full: 0.6 };
/** A wide table that is taller is set in parts up to this share of a page, when its rows are low. */
const PART = 0.8;
const TALLEST_ROW = 0.3;
/** Where tables never float, one of so few rows is not parted. */
const SMALL = 6;

/**
 * A table: in the column when it is narrow, across all columns when it is wide, there in parts with the head repeated
 * when it is tall; a narrow tall one row by row in the column, its head repeated after every break. A table with a row
 * too tall for that is set as plain lines, cell after cell, so that no text is lost.
 */
export function tableItems(context: FlowContext, table: Table): FlowItem[] {
  const { cells, columns } = tableGrid(table);
  const input = { cells, columns, padding: CELL_PADDING, style: context.styles.tableCell };
  const widthsIn = (width: number) => columnWidths({ ...input, measure: context.measure, width });
  const inColumn = widthsIn(context.width);
  const canSpan = context.width === context.columnWidth && context.columnWidth < context.fullWidth;
  const across = canSpan && !inColumn.isComfortable ? widthsIn(context.fullWidth) : undefined;
  const reach = across ? 'full' : 'column';
  const { widths } = across ?? inColumn;
  const measure = { ...context, width: across ? context.fullWidth : context.width };
  const tallest = context.maxRows * context.leading * PART;
  const isTooLong = estimateWith(measure, table, cells, widths) > context.maxRows * WHOLE[reach];
  const mayPart = across?.isComfortable && isLowRowed(context, table, cells, widths);
  if (context.styles.tablesStay || (isTooLong && !mayPart))
    return rowsInColumn(context, table, inColumn.widths);
  return stackTable({ context: measure, table, widths, reach, tallest });
}

/** Rows of the grid the table needs with its caption and note. */
function estimateWith(
  context: FlowContext,
  table: Table,
  cells: readonly GridCell[],
  widths: readonly number[],
): number {
  const { leading, size } = context.styles.tableCell;
  const words = (table.caption ?? '').length + (table.note ?? '').length;
  const outside = (words * size * leading) / context.width / context.leading;
  return estimateRows(context, cells, widths) + outside;
}

/** True when no row is so tall that parts of the table would leave holes. */
function isLowRowed(
  context: FlowContext,
  table: Table,
  cells: readonly GridCell[],
  widths: readonly number[],
): boolean {
  const words = Math.max((table.caption ?? '').length, (table.note ?? '').length);
  return words < 200 && estimateTallest(context, table, cells, widths) < context.maxRows * TALLEST_ROW;
}

function rowsInColumn(context: FlowContext, table: Table, widths: readonly number[]): FlowItem[] {
  const { cells } = tableGrid(table);
  if (estimateTallest(context, table, cells, widths) > context.maxRows * 0.5)
    return plainCells(context, table);
  const { leading, styles } = context;
  const { groups } = tableGrid(table);
  const caption = plainLine(context, 'tableCaption', table.caption, styles.tableCaption);
  const boxes = setRows(context, table, widths).map((row, index): Box => {
    const rows = rowsFor(row.height, leading);
    const lines = rulesAbove(context, table, widths, index, 0);
    return { kind: 'box', rows, pieces: [...row.pieces, ...lines], notes: row.notes };
  });
  const tied = tiedRows(boxes, groups, leading);
  const last = tied.at(-1)!.box;
  last.pieces.push(ruleBelow(context, widths, last.rows * leading));
  const repeat = tied
    .filter(({ first }) => first < table.headRows)
    .map(({ box }) => ({ ...box, pieces: asRepeated(box.pieces), notes: [] }));
  const isSmall = styles.tablesStay === true && boxes.length <= SMALL;
  const body = tied.flatMap(({ box, first }, index): FlowItem[] => {
    const next = tied[index + 1];
    const item = first > table.headRows && repeat.length > 0 ? { ...box, repeat } : box;
    return next && (isSmall || next.first <= table.headRows) ? [item, KEEP] : [item];
  });
  return [
    { kind: 'gap', rows: 1 },
    ...caption.flatMap((item) => [item, KEEP]),
    ...body,
    // Only a note is tied to the table; what follows may begin the next column.
    ...(table.note ? [KEEP] : []),
    ...plainLine(context, 'tableNote', table.note, styles.tableNote),
    // On a form what follows belongs to the table, and a new head brings its own white.
    ...(styles.tablesStay ? [] : [{ kind: 'gap' as const, rows: 1 }]),
  ];
}

/** Rows that a cell ties together are one box: nothing may part them, for the cell's text lies over all of them. */
function tiedRows(
  boxes: readonly Box[],
  groups: readonly number[],
  leading: number,
): { first: number; box: Box }[] {
  const result: { first: number; box: Box }[] = [];
  boxes.forEach((box, index) => {
    const known = groups[index] === index ? undefined : result.at(-1)?.box;
    if (!known) {
      result.push({ first: index, box: { ...box, pieces: [...box.pieces], notes: [...box.notes] } });
      return;
    }
    known.pieces.push(...shift(box.pieces, 0, known.rows * leading));
    known.notes.push(...box.notes);
    known.rows += box.rows;
  });
  return result;
}

/** A caption or note on the grid of the column. */
function plainLine(
  context: FlowContext,
  part: 'tableCaption' | 'tableNote',
  text: string | undefined,
  style: TextStyle,
): FlowItem[] {
  return text ? textRows(context, setPlainText({ context, part, text, style }), { size: style.size }) : [];
}

function plainCells(context: FlowContext, table: Table): FlowItem[] {
  const { styles } = context;
  const style = { ...styles.tableCell, align: 'justify' as const };
  const caption = plainLine(context, 'tableCaption', table.caption, styles.tableCaption);
  const cells = table.rows.flat().flatMap((cell) => {
    if (cell.content.length === 0) return [];
    const lines = setText({ context, part: 'tableCell', content: cell.content, style });
    return textRows(context, lines, { size: style.size });
  });
  return [...caption, ...cells, ...plainLine(context, 'tableNote', table.note, styles.tableNote)];
}
