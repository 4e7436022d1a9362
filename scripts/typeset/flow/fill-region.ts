import { type ColumnInput, type Cursor, type FilledColumn, fillColumn } from './fill-column.ts';
import type { Float, FlowItem, Note } from './item.ts';
import { heightOf, openColumns } from './open-columns.ts';

/** Rows of text a page keeps beside its full-width floats. */
const LEAST_TEXT = 6;

/** Where the setting of an article stands between pages: `waiting` are full-width floats that found no room. */
export type RegionCursor = Cursor & { waiting: readonly Float[] };

export const START: RegionCursor = { index: 0, carried: [], waiting: [] };

export type RegionInput = {
  items: readonly FlowItem[];
  cursor: RegionCursor;
  /** Rows of the region and text columns in it. */
  rows: number;
  columns: number;
  leading: number;
  /** Notes called in the head above; they stand at the foot of the first column. */
  headNotes?: readonly Note[];
  /** The region is a whole page: no later one will have more room. */
  isFull: boolean;
  takesWidows?: boolean;
};

/**
 * A filled region: floats above and below the columns, the columns with `textRows` rows each, and `rows` used by all.
 * `isFinished` when nothing is left to set.
 */
export type FilledRegion = {
  top: Float[];
  bottom: Float[];
  columns: FilledColumn[];
  textRows: number;
  rows: number;
  next: RegionCursor;
  isFinished: boolean;
};

/**
 * Fills a page's region with text columns of equal height, their feet on one line where white in them can be opened. Full-width floats go to the foot of the page they are
 * called on when their call stays on it, else to the head of the next page; text flows on, so no hole is left. The end
 * of an article is balanced: the lowest height at which the rest fits.
 */
export function fillRegion(input: RegionInput): FilledRegion {
  const top = fittingFloats(input.cursor.waiting, input);
  const late = input.cursor.waiting.filter((float) => !top.includes(float));
  const bottom: Float[] = [];
  const deferred = new Set<Float>();
  for (;;) {
    const hasFloats = top.length + bottom.length > 0;
    const textRows = input.rows - rowsOfFloats(top) - rowsOfFloats(bottom);
    const columns = fillColumns({ ...input, isFull: input.isFull && !hasFloats }, textRows);
    const float = anchoredIn(columns).find((item) => !bottom.includes(item) && !deferred.has(item));
    if (!float) {
      const waiting = [...late, ...deferred].filter(
        (item) => late.includes(item) || anchoredIn(columns).includes(item),
      );
      return finishRegion({ input, top, bottom, columns, textRows, waiting });
    }
    if (keepsItsCall(input, textRows - float.rows, float)) bottom.push(float);
    else deferred.add(float);
  }
}

function rowsOfFloats(floats: readonly Float[]): number {
  return floats.reduce((sum, float) => sum + float.rows, 0);
}

function fittingFloats(waiting: readonly Float[], { rows, isFull }: RegionInput): Float[] {
  const result: Float[] = [];
  for (const float of waiting) {
    const left = rows - rowsOfFloats([...result, float]);
    const mustStand = isFull && result.length === 0;
    if (left < LEAST_TEXT && !mustStand) break;
    result.push(float);
  }
  return result;
}

function anchoredIn(columns: readonly FilledColumn[]): Float[] {
  return columns.flatMap((column) => column.anchored);
}

/** True when the float's call is still in the columns after they have given up the rows the float takes. */
function keepsItsCall(input: RegionInput, rows: number, float: Float): boolean {
  return rows >= LEAST_TEXT && anchoredIn(fillColumns({ ...input, isFull: false }, rows)).includes(float);
}

/** Columns of so many rows; those from `lower` on of one row less. */
function fillColumns(input: RegionInput, height: number, lower = input.columns): FilledColumn[] {
  const { items, leading, columns, isFull, takesWidows } = input;
  const result: FilledColumn[] = [];
  let cursor: Cursor = { index: input.cursor.index, carried: input.cursor.carried };
  for (let column = 0; column < columns; column++) {
    const notes = column === 0 ? (input.headNotes ?? []) : [];
    const rows = column < lower ? height : height - 1;
    const filling: ColumnInput = { items, cursor, rows, leading, notes, isFull, takesWidows };
    const filled = fillColumn(filling);
    result.push(filled);
    cursor = filled.next;
  }
  return result;
}

function isDone(columns: readonly FilledColumn[], items: readonly FlowItem[]): boolean {
  const { index, carried } = columns.at(-1)!.next;
  return index >= items.length && carried.length === 0;
}

type Finish = {
  input: RegionInput;
  top: Float[];
  bottom: Float[];
  columns: FilledColumn[];
  textRows: number;
  waiting: Float[];
};

function finishRegion({ input, top, bottom, columns, textRows, waiting }: Finish): FilledRegion {
  const floats = rowsOfFloats(top) + rowsOfFloats(bottom);
  const next = { ...columns.at(-1)!.next, waiting };
  if (!isDone(columns, input.items)) {
    const even = openColumns(columns, textRows, input.leading);
    return { top, bottom, columns: even, textRows, rows: input.rows, next, isFinished: false };
  }
  const balanced = balance(input, columns, textRows);
  return {
    top,
    bottom,
    columns: balanced.columns,
    textRows: balanced.rows,
    rows: floats + balanced.rows,
    next,
    isFinished: waiting.length === 0,
  };
}

type Balanced = { columns: FilledColumn[]; rows: number };

/** The lowest height at which everything still fits; with lines alone at the edges of columns, when that makes them even. */
function balance(input: RegionInput, columns: FilledColumn[], textRows: number): Balanced {
  const strict = lowest(input, columns, textRows);
  if (isEven(strict, input)) return strict;
  const loose = lowest({ ...input, takesWidows: true }, columns, textRows);
  return isEven(loose, input) ? loose : strict;
}

function isEven({ columns }: Balanced, { leading }: RegionInput): boolean {
  const heights = columns.map((column) => heightOf(column, leading));
  return Math.max(...heights) - Math.min(...heights) <= 1;
}

function lowest(input: RegionInput, columns: FilledColumn[], textRows: number): Balanced {
  const { columns: set, rows } = lowestHeight(input, columns, textRows);
  return { columns: openColumns(set, rows, input.leading), rows };
}

function lowestHeight(input: RegionInput, columns: FilledColumn[], textRows: number): Balanced {
  const heights = columns.map((column) => heightOf(column, input.leading));
  const total = heights.reduce((sum, rows) => sum + rows, 0);
  const full = { columns, rows: Math.min(textRows, Math.max(...heights)) };
  if (columns.length === 1) return full;
  for (let rows = Math.max(1, Math.floor(total / columns.length)); rows < full.rows; rows++) {
    const tried = fillColumns({ ...input, isFull: false }, rows);
    if (isDone(tried, input.items)) return { columns: lowered(input, tried, rows), rows };
  }
  return full;
}

/** The same height, the last columns one row lower where the text still fits: what is missing is shared. */
function lowered(input: RegionInput, columns: FilledColumn[], rows: number): FilledColumn[] {
  for (let lower = 1; lower < input.columns && rows > 1; lower++) {
    const tried = fillColumns({ ...input, isFull: false }, rows, lower);
    if (isDone(tried, input.items)) return tried;
  }
  return columns;
}
