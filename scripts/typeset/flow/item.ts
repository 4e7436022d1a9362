import type { Placed } from './piece.ts';

/** A footnote set in the measure of a text column; `height` in pt. Its pieces start at the top left of the note. */
export type Note = { pieces: Placed[]; height: number };

/**
 * A box of the vertical material: so many rows of the grid, with its pieces from its top left corner. `notes` must
 * stand at the foot of the column the box is in; `repeat` is set again above the box when it begins a column;
 * `slack` is air above the ink, given up at the head of a column (pt).
 */
export type Box = {
  kind: 'box';
  rows: number;
  pieces: Placed[];
  notes: Note[];
  repeat?: Box[];
  slack?: number;
};

/** White rows; they vanish at the head and the foot of a column. White of no rows marks a place that may be opened. */
export type Gap = { kind: 'gap'; rows: number };

/** The cost of ending a column here. `Infinity` forbids it; between two boxes without a penalty it is free. */
export type Penalty = { kind: 'penalty'; cost: number };

/** A picture or table that may stand elsewhere than in its place in the text: in the column, or across all columns. */
export type Float = {
  kind: 'float';
  reach: 'column' | 'full';
  rows: number;
  /** Rows it takes at the head of a column, where the white above it is given up. */
  rowsAtTop: number;
  pieces: Placed[];
  notes: Note[];
  slack: number;
};

/** Floats called before this point stand before what follows it. */
export type Flush = { kind: 'flush' };

/** The vertical material of an article, in reading order. */
export type FlowItem = Box | Gap | Penalty | Float | Flush;

export const KEEP: Penalty = { kind: 'penalty', cost: Number.POSITIVE_INFINITY };
/** A first or last line of a paragraph alone at the foot or head of a column. */
export const ORPHAN: Penalty = { kind: 'penalty', cost: 70 };
export const WIDOW: Penalty = { kind: 'penalty', cost: 110 };
/** A head with a single line below it at the foot of a column. */
export const LONELY_HEAD: Penalty = { kind: 'penalty', cost: 100 };
