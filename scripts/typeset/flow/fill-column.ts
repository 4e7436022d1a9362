import { rowsFor } from './context.ts';
import { type Box, type Float, type FlowItem, type Note, WIDOW } from './item.ts';

/** Where the setting of an article stands: the next item, and column floats still looking for room. */
export type Cursor = { index: number; carried: readonly Float[] };

/** A box at its row in a column; `mayOpen` when there is white above it that may grow. */
export type PlacedRow = { row: number; box: Box | Float; mayOpen: boolean };

/**
 * A filled column: what stands at which row, `rows` used by it, notes for its foot, where the next column goes on, and
 * the full-width floats met.
 */
export type FilledColumn = {
  placed: PlacedRow[];
  rows: number;
  notes: Note[];
  next: Cursor;
  anchored: Float[];
};

export type ColumnInput = {
  items: readonly FlowItem[];
  cursor: Cursor;
  rows: number;
  leading: number;
  notes?: readonly Note[];
  /** The column is as tall as a column can be: what does not fit here fits nowhere, and is set all the same. */
  isFull: boolean;
  /** First and last lines of paragraphs may stand alone: evenness counts for more. */
  takesWidows?: boolean | undefined;
};

/** What an empty row at the foot of a column costs, against the costs of penalties. */
const EMPTY_ROW = 30;
/** White above the notes of a column, in rows. */
const ABOVE_NOTES = 0.7;

type State = {
  placed: PlacedRow[];
  used: number;
  notes: Note[];
  carried: Float[];
  anchored: Float[];
  /** White before the next box; `undefined` when none is asked for. */
  gap: number | undefined;
  cost: number;
};

/** A place to end the column: everything only grows, so lengths tell what stood there. */
type Break = { score: number; index: number; used: number; lengths: Lengths };

type Lengths = Record<'placed' | 'notes' | 'carried' | 'anchored', number>;

/** Rows the notes of a column take, with the white and the rule above them. */
export function noteRows(notes: readonly Note[], leading: number): number {
  if (notes.length === 0) return 0;
  const height = notes.reduce((sum, note) => sum + note.height, 0);
  return height === 0 ? 0 : rowsFor(height + ABOVE_NOTES * leading, leading);
}

/** Fills one column: as much as fits, ended where it costs least. */
export function fillColumn(input: ColumnInput): FilledColumn {
  const { items, cursor } = input;
  const state = startState(input);
  let best: Break | undefined;
  let index = cursor.index;
  for (; index < items.length; index++) {
    const item = items[index]!;
    if (item.kind === 'gap') state.gap = Math.max(state.gap ?? 0, item.rows);
    else if (item.kind === 'penalty') state.cost = Math.max(state.cost, item.cost);
    else if (item.kind === 'float') addFloat(state, item, input);
    else if (item.kind === 'flush') {
      if (state.carried.length > 0) return finish(state, here(state, index));
    } else {
      best = cheaper(best, state, { index, input });
      if (fits(state, item, input)) addBox(state, item);
      else if (state.placed.length === 0 && input.isFull) addBox(state, item);
      else return finish(state, best ?? here(state, index));
    }
  }
  return finish(state, here(state, items.length));
}

function startState(input: ColumnInput): State {
  const state: State = {
    placed: [],
    used: 0,
    notes: [...(input.notes ?? [])],
    carried: [],
    anchored: [],
    gap: undefined,
    cost: 0,
  };
  for (const float of input.cursor.carried) addFloat(state, float, input);
  return state;
}

function roomFor(state: State, extraNotes: readonly Note[], { rows, leading }: ColumnInput): number {
  const notes = extraNotes.length === 0 ? state.notes : [...state.notes, ...extraNotes];
  return rows - state.used - noteRows(notes, leading);
}

function addFloat(state: State, float: Float, input: ColumnInput): void {
  if (float.reach === 'full') {
    state.anchored.push(float);
    return;
  }
  const rows = state.placed.length === 0 ? float.rowsAtTop : float.rows;
  const hasRoom = state.carried.length === 0 && rows <= roomFor(state, float.notes, input);
  const mustStand = input.isFull && state.placed.length === 0;
  if (!hasRoom && !mustStand) {
    state.carried.push(float);
    return;
  }
  state.placed.push({ row: state.used, box: float, mayOpen: state.placed.length > 0 });
  state.used += rows;
  state.notes.push(...float.notes);
  state.gap = undefined;
  state.cost = 0;
}

const NOTHING_REPEATED: readonly Box[] = [];

function rowsOf(state: State, box: Box): { gap: number; repeated: readonly Box[]; total: number } {
  const isFirst = state.placed.length === 0;
  const repeated = isFirst ? (box.repeat ?? NOTHING_REPEATED) : NOTHING_REPEATED;
  // A float brings its own white.
  const isBelowFloat = state.placed.at(-1)?.box.kind === 'float';
  const gap = isFirst || isBelowFloat ? 0 : (state.gap ?? 0);
  let total = gap + box.rows;
  for (const item of repeated) total += item.rows;
  return { gap, repeated, total };
}

function fits(state: State, box: Box, input: ColumnInput): boolean {
  return rowsOf(state, box).total <= roomFor(state, box.notes, input);
}

function addBox(state: State, box: Box): void {
  const { gap, repeated } = rowsOf(state, box);
  const above = state.placed.at(-1);
  const isBelowWhite = above !== undefined && (state.gap !== undefined || above.box.kind === 'float');
  state.used += gap;
  for (const item of repeated) addRow(state, item, isBelowWhite);
  addRow(state, box, isBelowWhite);
  for (const note of box.notes) state.notes.push(note);
  state.gap = undefined;
  state.cost = 0;
}

function addRow(state: State, box: Box, mayOpen: boolean): void {
  state.placed.push({ row: state.used, box, mayOpen });
  state.used += box.rows;
}

const NO_NOTES: readonly Note[] = [];

/** The better of the known end and one before this item, unless that is forbidden or the column is empty. */
function cheaper(
  known: Break | undefined,
  state: State,
  { index, input }: { index: number; input: ColumnInput },
): Break | undefined {
  if (state.cost === Number.POSITIVE_INFINITY || state.placed.length === 0) return known;
  const cost = input.takesWidows && state.cost <= WIDOW.cost ? 0 : state.cost;
  const score = roomFor(state, NO_NOTES, input) * EMPTY_ROW + cost;
  return known && score > known.score ? known : here(state, index, score);
}

function here({ used, placed, notes, carried, anchored }: State, index: number, score = 0): Break {
  const lengths = {
    placed: placed.length,
    notes: notes.length,
    carried: carried.length,
    anchored: anchored.length,
  };
  return { score, index, used, lengths };
}

function finish(state: State, { index, used, lengths }: Break): FilledColumn {
  const carried = state.carried.slice(0, lengths.carried);
  return {
    placed: state.placed.slice(0, lengths.placed),
    rows: used,
    notes: state.notes.slice(0, lengths.notes),
    next: { index, carried },
    anchored: state.anchored.slice(0, lengths.anchored),
  };
}
