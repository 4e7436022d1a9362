import type { Table } from '../../../../content/model/index.ts';
import { type FlowContext, rowsFor } from '../context.ts';
import { type Box, type FlowItem, KEEP, type Note } from '../item.ts';
import { makeFloat } from '../make-float.ts';
import { type Placed, shift } from '../piece.ts';
import { setPlainText, setText, stack } from '../set-text.ts';
import type { TextStyle } from '../style.ts';
import { CELL_PADDING } from '../table/cell-width.ts';
import { columnWidths } from '../table/column-widths.ts';
import { estimateRows, estimateTallest } from '../table/estimate-rows.ts';
import { ruleBelow, rulesAbove } from '../table/rules.ts';
import { setRows } from '../table/set-rows.ts';
import { tableGrid } from '../table/table-grid.ts';
import { textRows } from '../text-rows.ts';

/** Tables up to this share of a column, or of a page across all columns, stay whole and may float. */
const WHOLE = { column: 0.6, full: 0.6 };

/**
 * A table: in the column when it is narrow, across all columns when it is wide and not too tall, else row by row in
 * the column with its head repeated after every break. A table with a row too tall for a column is set as plain
 * lines, cell after cell, so that no text is lost.
 */
export function tableItems(context: FlowContext, table: Table): FlowItem[] {
  const grid = tableGrid(table);
  const style = context.styles.tableCell;
  const input = { ...grid, padding: CELL_PADDING, style, measure: context.measure };
  const inColumn = columnWidths({ ...input, width: context.width });
  const canSpan = context.width === context.columnWidth && context.columnWidth < context.fullWidth;
  const reach = canSpan && !inColumn.isComfortable ? 'full' : 'column';
  const width = reach === 'full' ? context.fullWidth : context.width;
  const { widths } = reach === 'full' ? columnWidths({ ...input, width }) : inColumn;
  const words = (table.caption ?? '').length + (table.note ?? '').length;
  const outside = (words * style.size * style.leading) / width / context.leading;
  const isTooLong = estimateRows(context, grid.cells, widths) + outside > context.maxRows * WHOLE[reach];
  if (isTooLong) return rowsInColumn(context, table, inColumn.widths);
  return [wholeTable({ ...context, width }, table, widths, reach)];
}

function plain(
  context: FlowContext,
  part: 'tableCaption' | 'tableNote',
  text: string | undefined,
  style: TextStyle,
): Note {
  return stack(text ? setPlainText({ context, part, text, style }) : [], style);
}

function wholeTable(
  context: FlowContext,
  table: Table,
  widths: readonly number[],
  reach: 'column' | 'full',
): FlowItem {
  const { styles } = context;
  const caption = plain(context, 'tableCaption', table.caption, styles.tableCaption);
  const tableRows = setRows(context, table, widths);
  const below = plain(context, 'tableNote', table.note, styles.tableNote);
  const notes = tableRows.flatMap((row) => row.notes);
  const pieces: Placed[] = [...caption.pieces];
  let y = caption.height + 2;
  tableRows.forEach((row, index) => {
    pieces.push(...shift(row.pieces, 0, y), ...rulesAbove(context, table, widths, index, y));
    y += row.height;
  });
  pieces.push(ruleBelow(context, widths, y));
  pieces.push(...shift(below.pieces, 0, y + 2));
  y += below.height + 2;
  const isFull = reach === 'full';
  for (const note of isFull ? notes : []) {
    pieces.push(...shift(note.pieces, 0, y));
    y += note.height;
  }
  return makeFloat(context, { reach, pieces, height: y, notes: isFull ? [] : notes });
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
  const last = boxes.at(-1)!;
  last.pieces.push(ruleBelow(context, widths, last.rows * leading));
  const repeat = boxes.slice(0, table.headRows).map(asRepeated);
  const body = boxes.flatMap((box, index): FlowItem[] => {
    const isTied = groups[index + 1] !== index + 1 || index + 1 <= table.headRows;
    const item = index > table.headRows && repeat.length > 0 ? { ...box, repeat } : box;
    return index < boxes.length - 1 && isTied ? [item, KEEP] : [item];
  });
  return [
    { kind: 'gap', rows: 1 },
    ...caption.flatMap((item) => [item, KEEP]),
    ...body,
    KEEP,
    ...plainLine(context, 'tableNote', table.note, styles.tableNote),
    { kind: 'gap', rows: 1 },
  ];
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

/** A head drawn once more is no text of the article. */
function asRepeated(box: Box): Box {
  const pieces = box.pieces.map((piece) => {
    if (piece.kind !== 'text') return piece;
    const { origin: _, ...rest } = piece;
    return { ...rest, furniture: 'repeatedHead' as const };
  });
  return { ...box, pieces, notes: [] };
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
