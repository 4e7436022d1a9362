import { noteRows } from '../flow/fill-column.ts';
import type { FilledRegion } from '../flow/fill-region.ts';
import type { Note } from '../flow/item.ts';
import { type Placed, shift } from '../flow/piece.ts';
import type { TextColumns } from './grid.ts';
import type { PlacedPage } from './placed.ts';
import type { PageContext } from './sheet.ts';

/** A filled region, its columns, the row of the page at which it begins, and its left edge（pt）. */
export type RegionPlace = {
  page: PlacedPage;
  row: number;
  filled: FilledRegion;
  columns: TextColumns;
  left?: number;
};

/** The pieces of a filled region on its page: floats at its head, columns with their notes, floats at its foot. */
export function regionPieces(context: PageContext, place: RegionPlace): Placed[] {
  const { grid } = context;
  const { page, row, filled, left = grid.left(page.number) } = place;
  const { width, gutter } = place.columns;
  const pieces: Placed[] = [];
  let y = grid.top + row * grid.leading;
  for (const float of filled.top) {
    pieces.push(...shift(float.pieces, left, y - float.slack));
    y += float.rows * grid.leading;
  }
  filled.columns.forEach((column, index) => {
    const x = left + index * (width + gutter);
    for (const { row: at, box } of column.placed) {
      const lift = at === 0 ? (box.slack ?? 0) : 0;
      pieces.push(...shift(box.pieces, x, y + at * grid.leading - lift));
    }
    pieces.push(...notePieces(context, column.notes, { x, y, width, rows: filled.textRows }));
    const hasRule = index > 0 && column.placed.length > 0;
    if (hasRule) pieces.push(...columnRule(context, x - gutter / 2, y, filled.textRows));
  });
  y += filled.textRows * grid.leading;
  for (const float of filled.bottom) {
    pieces.push(...shift(float.pieces, left, y));
    y += float.rows * grid.leading;
  }
  return pieces;
}

type ColumnPlace = { x: number; y: number; width: number; rows: number };

function notePieces(
  { grid, design }: PageContext,
  notes: readonly Note[],
  { x, y, width, rows }: ColumnPlace,
): Placed[] {
  if (notes.length === 0) return [];
  const height = notes.reduce((sum, note) => sum + note.height, 0);
  const foot = y + Math.max(rows, noteRows(notes, grid.leading)) * grid.leading;
  const top = foot - height;
  const ruleY = top - 0.3 * grid.leading;
  const rule: Placed = {
    kind: 'rule',
    x1: x,
    y1: ruleY,
    x2: x + width * 0.3,
    y2: ruleY,
    thickness: 0.4,
    ink: design.styles.body.ink,
  };
  let at = top;
  const pieces = notes.flatMap((note) => {
    const placed = shift(note.pieces, x, at);
    at += note.height;
    return placed;
  });
  return [rule, ...pieces];
}

function columnRule({ design, grid }: PageContext, x: number, y: number, rows: number): Placed[] {
  if (!design.columnRule || rows < 3) return [];
  const { ink, thickness } = design.columnRule;
  const inset = grid.leading * 0.25;
  return [{ kind: 'rule', x1: x, y1: y + inset, x2: x, y2: y + rows * grid.leading - inset, thickness, ink }];
}
