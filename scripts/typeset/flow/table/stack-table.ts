import type { Table } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import type { Float, Note } from '../item.ts';
import { makeFloat } from '../make-float.ts';
import { type Placed, shift } from '../piece.ts';
import { setPlainText, stack } from '../set-text.ts';
import type { TextStyle } from '../style.ts';
import { asRepeated } from './repeated.ts';
import { ruleBelow, rulesAbove } from './rules.ts';
import { setRows, type TableRow } from './set-rows.ts';
import { tableGrid } from './table-grid.ts';

/** White between the table and its caption and note, in pt. */
const BESIDE_WORDS = 2;

export type TableStack = {
  /** Its width is the measure of the table. */
  context: FlowContext;
  table: Table;
  widths: readonly number[];
  reach: Float['reach'];
  /** No part is taller, in pt, unless a single row is. */
  tallest: number;
};

/**
 * A table as floats, one below the other: the first with the caption, the last with the note, each with the head of
 * the table. One float when all of it is low enough. Rows that a cell ties together are not parted.
 */
export function stackTable(input: TableStack): Float[] {
  const { context, table, reach } = input;
  const { styles } = context;
  const caption = words(context, 'tableCaption', table.caption, styles.tableCaption);
  const rows = setRows(context, table, input.widths);
  const note = words(context, 'tableNote', table.note, styles.tableNote);
  const parts = partsOf(input, rows);
  return parts.map((part, index) => {
    const isFirst = index === 0;
    const sheet = drawPart(input, { rows, part, caption: isFirst ? caption : undefined });
    if (index === parts.length - 1) add(sheet, note, BESIDE_WORDS);
    const notes = part.flatMap((row) => rows[row]!.notes);
    // Across the page there is no foot of a column for notes: they stand below the table.
    if (reach === 'full') for (const item of notes) add(sheet, item, 0);
    return makeFloat(context, { reach, ...sheet, notes: reach === 'full' ? [] : notes });
  });
}

type Sheet = { pieces: Placed[]; height: number };

function add(sheet: Sheet, { pieces, height }: Note, white: number): void {
  sheet.pieces.push(...shift(pieces, 0, sheet.height + white));
  sheet.height += height + white;
}

function words(
  context: FlowContext,
  part: 'tableCaption' | 'tableNote',
  text: string | undefined,
  style: TextStyle,
): Note {
  return stack(text ? setPlainText({ context, part, text, style }) : [], style);
}

/** The rows of each part. The head belongs to the first. */
function partsOf({ table, tallest }: TableStack, rows: readonly TableRow[]): number[][] {
  const { groups } = tableGrid(table);
  const parts: number[][] = [[]];
  const head = heightOf(rows, 0, table.headRows);
  let height = 0;
  for (let row = 0; row < rows.length; ) {
    let end = row + 1;
    while (end < rows.length && (groups[end]! < end || end < table.headRows)) end++;
    const own = heightOf(rows, row, end);
    if (height > 0 && row >= table.headRows && height + own > tallest) {
      parts.push([]);
      height = head;
    }
    for (; row < end; row++) parts.at(-1)!.push(row);
    height += own;
  }
  return parts;
}

function heightOf(rows: readonly TableRow[], from: number, to: number): number {
  return rows.slice(from, to).reduce((sum, row) => sum + row.height, 0);
}

type Part = { rows: readonly TableRow[]; part: readonly number[]; caption: Note | undefined };

function drawPart({ context, table, widths }: TableStack, { rows, part, caption }: Part): Sheet {
  const sheet: Sheet = { pieces: [], height: 0 };
  if (caption) add(sheet, caption, 0);
  sheet.height += BESIDE_WORDS;
  const isRepeated = (row: number) => row < part[0]!;
  const head = part[0]! > 0 ? Array.from({ length: table.headRows }, (_, row) => row) : [];
  for (const row of [...head, ...part]) {
    const { pieces, height } = rows[row]!;
    const drawn = isRepeated(row) ? asRepeated(pieces) : pieces;
    const isTop = row === 0 || (head.length === 0 && row === part[0]);
    sheet.pieces.push(...shift(drawn, 0, sheet.height));
    sheet.pieces.push(...rulesAbove(context, table, widths, isTop ? 0 : row, sheet.height));
    sheet.height += height;
  }
  sheet.pieces.push(ruleBelow(context, widths, sheet.height));
  return sheet;
}
