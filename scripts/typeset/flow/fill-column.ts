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
type Break = {
  score: number;
  index: number;
  used: number;
  placed: number;
  notes: number;
  carried: number;
  anchored: number;
};

/** Rows the notes of a column take, with the white and the rule above them. */
export function noteRows(notes: readonly Note[], leading: number): number {
  if (notes.length === 0) return 0;
  const height = notes.reduce((sum, note) => sum + note.height, 0);
  return height === 0 ? 0 : rowsFor(height + ABOVE_NOTES * leading, leading);
}

/** Fills one column: as much as fits, ended where it costs least. Runs for every box, many times over. */
export function fillColumn(input: ColumnInput): FilledColumn {
  const { items, cursor } = input;
  const state = startState(input);
  const best = here(state, NOWHERE);
  let index = cursor.index;
  for (; index < items.length; index++) {
    const item = items[index]!;
    if (item.kind === 'gap') state.gap = Math.max(state.gap ?? 0, item.rows);
    else if (item.kind === 'penalty') state.cost = Math.max(state.cost, item.cost);
    else if (item.kind === 'float') addFloat(state, item, input);
    else if (item.kind === 'flush') {
      if (state.carried.length > 0) return finish(state, here(state, index));
    } else {
      keepCheaper(best, state, index, input);
      if (fits(state, item, input)) addBox(state, item);
      else if (state.placed.length === 0 && input.isFull) addBox(state, item);
      else return finish(state, best.index === NOWHERE ? here(state, index) : best);
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

/** White before the next box; a float brings its own. */
function gapBefore({ placed, gap }: State): number {
  const above = placed[placed.length - 1];
  return above === undefined || above.box.kind === 'float' ? 0 : (gap ?? 0);
}

function repeatedBefore({ placed }: State, box: Box): readonly Box[] {
  return placed.length === 0 ? (box.repeat ?? NOTHING_REPEATED) : NOTHING_REPEATED;
}

function fits(state: State, box: Box, input: ColumnInput): boolean {
  let total = gapBefore(state) + box.rows;
  for (const item of repeatedBefore(state, box)) total += item.rows;
  return total <= roomFor(state, box.notes, input);
}

function addBox(state: State, box: Box): void {
  const above = state.placed[state.placed.length - 1];
  const isBelowWhite = above !== undefined && (state.gap !== undefined || above.box.kind === 'float');
  state.used += gapBefore(state);
  for (const item of repeatedBefore(state, box)) addRow(state, item, isBelowWhite);
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

/** Keeps an end before this item if it is better than the one known, is not forbidden, and the column is not empty. */
function keepCheaper(known: Break, state: State, index: number, input: ColumnInput): void {
  if (state.cost === Number.POSITIVE_INFINITY || state.placed.length === 0) return;
  const cost = input.takesWidows && state.cost <= WIDOW.cost ? 0 : state.cost;
  const score = roomFor(state, NO_NOTES, input) * EMPTY_ROW + cost;
  if (known.index !== NOWHERE && score > known.score) return;
  known.score = score;
  known.index = index;
  known.used = state.used;
  known.placed = state.placed.length;
  known.notes = state.notes.length;
  known.carried = state.carried.length;
  known.anchored = state.anchored.length;
}

/** The place of a break that is not known yet. */
const NOWHERE = -1;

function here({ used, placed, notes, carried, anchored }: State, index: number): Break {
  return {
    score: 0,
    index,
    used,
    placed: placed.length,
    notes: notes.length,
    carried: carried.length,
    anchored: anchored.length,
  };
}

function finish(state: State, end: Break): FilledColumn {
  return {
    placed: state.placed.slice(0, end.placed),
    rows: end.used,
    notes: state.notes.slice(0, end.notes),
    next: { index: end.index, carried: state.carried.slice(0, end.carried) },
    anchored: state.anchored.slice(0, end.anchored),
  };
}
