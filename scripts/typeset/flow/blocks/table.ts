import type { Table } from '../../../../content/model/index.ts';
import { type FlowContext, rowsFor } from '../context.ts';
import { type Box, type FlowItem, KEEP, type Note } from '../item.ts';
import { makeFloat } from '../make-float.ts';
import { type Placed, shift } from '../piece.ts';
import { setPlainText, setText, stack, type TextLine } from '../set-text.ts';
import type { TextStyle } from '../style.ts';
import { columnWidths } from '../table/column-widths.ts';
import { type GridCell, tableGrid } from '../table/table-grid.ts';
import { textRows } from '../text-rows.ts';

const PADDING = 4;
/** Tables up to this share of a column, or of a page across all columns, stay whole and may float. */
const WHOLE = { column: 0.6, full: 0.6 };

type TableRow = { top: number; height: number; pieces: Placed[]; notes: Note[] };

/**
 * A table: in the column when it is narrow, across all columns when it is wide and not too tall, else row by row in
 * the column with its head repeated after every break. A table with a row too tall for a column is set as plain
 * lines, cell after cell, so that no text is lost.
 */
export function tableItems(context: FlowContext, table: Table): FlowItem[] {
  const grid = tableGrid(table);
  const style = context.styles.tableCell;
  const input = { ...grid, padding: PADDING, style, measure: context.measure };
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

/** Rows of the grid a table needs, from the widths of its texts, before anything is set. */
function estimateRows(context: FlowContext, cells: readonly GridCell[], widths: readonly number[]): number {
  const { styles, leading } = context;
  const heights: number[] = [];
  for (const { cell, row, column, colSpan } of cells) {
    const width = spanWidth(widths, column, colSpan) - 2 * PADDING;
    const length = cell.content.reduce((sum, item) => sum + ('text' in item ? item.text.length : 4), 0);
    const lines = Math.ceil((length * styles.tableCell.size) / Math.max(width, 1));
    heights[row] = Math.max(heights[row] ?? 0, lines * styles.tableCell.leading + 2 * PADDING);
  }
  return heights.reduce((sum, height) => sum + (height ?? 0), 0) / leading;
}

function spanWidth(widths: readonly number[], column: number, colSpan: number): number {
  return widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);
}

function setRows(context: FlowContext, table: Table, widths: readonly number[]): TableRow[] {
  const { cells } = tableGrid(table);
  const set = cells.map((cell) => setCell(context, cell, widths, cell.row < table.headRows));
  const heights = rowHeights(set, table.rows.length);
  const tops = [0];
  for (const height of heights) tops.push(tops.at(-1)! + height);
  const rows = heights.map((height, row) => ({
    top: tops[row]!,
    height,
    pieces: [] as Placed[],
    notes: [] as Note[],
  }));
  for (const item of set) {
    const { row, rowSpan } = item.grid;
    const free = tops[row + rowSpan]! - tops[row]! - item.height;
    rows[row]!.pieces.push(...item.shade(tops[row + rowSpan]! - tops[row]!));
    rows[row]!.pieces.push(...shift(item.pieces, item.x, Math.max(0, free / 2)));
    rows[row]!.notes.push(...item.notes);
  }
  return rows;
}

function plain(
  context: FlowContext,
  part: 'tableCaption' | 'tableNote',
  text: string | undefined,
  style: TextStyle,
): Note {
  return stack(text ? setPlainText({ context, part, text, style }) : [], style);
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
  const inner = { ...context, width: Math.max(width - 2 * PADDING, style.size) };
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
    x: x + PADDING,
    height: Math.max(text.height, style.leading) + PADDING,
    pieces: shift(text.pieces, 0, PADDING / 2),
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

function wholeTable(
  context: FlowContext,
  table: Table,
  widths: readonly number[],
  reach: 'column' | 'full',
): FlowItem {
  const { styles, width } = context;
  const caption = plain(context, 'tableCaption', table.caption, styles.tableCaption);
  const tableRows = setRows(context, table, widths);
  const below = plain(context, 'tableNote', table.note, styles.tableNote);
  const notes = tableRows.flatMap((row) => row.notes);
  const pieces: Placed[] = [...caption.pieces];
  let y = caption.height + 2;
  tableRows.forEach((row, index) => {
    pieces.push(...shift(row.pieces, 0, y), ruleAbove(context, table, index, y, width));
    y += row.height;
  });
  pieces.push(rule(styles.body.ink, 0.9, y, width));
  pieces.push(...shift(below.pieces, 0, y + 2));
  y += below.height + 2;
  const isFull = reach === 'full';
  for (const note of isFull ? notes : []) {
    pieces.push(...shift(note.pieces, 0, y));
    y += note.height;
  }
  return makeFloat(context, { reach, pieces, height: y, notes: isFull ? [] : notes });
}

function ruleAbove({ styles }: FlowContext, table: Table, row: number, y: number, width: number): Placed {
  if (row === 0) return rule(styles.body.ink, 0.9, y, width);
  return row === table.headRows ? rule(styles.body.ink, 0.5, y, width) : rule(styles.rule, 0.25, y, width);
}

function rule(ink: FlowContext['styles']['rule'], thickness: number, y: number, width: number): Placed {
  return { kind: 'rule', x1: 0, y1: y, x2: width, y2: y, thickness, ink };
}

function rowsInColumn(context: FlowContext, table: Table, widths: readonly number[]): FlowItem[] {
  const { cells } = tableGrid(table);
  if (estimateTallest(context, table, cells, widths) > context.maxRows * 0.5)
    return plainCells(context, table);
  const { leading, styles, width } = context;
  const { groups } = tableGrid(table);
  const caption = plainLine(context, 'tableCaption', table.caption, styles.tableCaption);
  const boxes = setRows(context, table, widths).map((row, index): Box => {
    const rows = rowsFor(row.height, leading);
    const line = ruleAbove(context, table, index, 0, width);
    return { kind: 'box', rows, pieces: [...row.pieces, line], notes: row.notes };
  });
  const last = boxes.at(-1)!;
  last.pieces.push(rule(styles.body.ink, 0.9, last.rows * leading, width));
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

function estimateTallest(
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
