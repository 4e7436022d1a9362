import type { Filler } from '../../../content/model/index.ts';
import { type Placed, shift } from '../flow/piece.ts';
import type { TextStyle } from '../flow/style.ts';
import { setFurniture } from './furniture-text.ts';
import type { PageContext } from './sheet.ts';

/** A 补白 in type: `index` in the list, `rows` of the grid with the white above it. */
export type SetFiller = { index: number; pieces: Placed[]; rows: number };

/** White above the rule of a filler and below it, in rows, and its measure as a share of the type area. */
const ABOVE = 1;
const INSIDE = 0.6;
const MEASURE = 0.76;

/** Sets the fillers of an issue across the type area, below a rule: title, text and source. */
export function setFillers(context: PageContext, fillers: readonly Filler[] = []): SetFiller[] {
  return fillers.map((filler, index) => setFiller(context, filler, index));
}

function setFiller(context: PageContext, filler: Filler, index: number): SetFiller {
  const { grid, design } = context;
  const words = fillerWords(context, filler);
  const white = INSIDE * grid.leading;
  const height = words.height + white;
  const rows = Math.ceil((height + ABOVE * grid.leading) / grid.leading);
  const top = rows * grid.leading - height;
  const { ink, thickness } = design.filler.rule;
  const rule: Placed = { kind: 'rule', x1: 0, y1: top, x2: grid.typeWidth, y2: top, thickness, ink };
  return { index, rows, pieces: [rule, ...shift(words.pieces, 0, top + white)] };
}

/** A quotation without a title stands in the middle, its lines on an axis; a titled piece is set like text. */
function fillerWords(
  { measure, grid, design }: PageContext,
  { title, lines, source }: Filler,
): { pieces: Placed[]; height: number } {
  const style = design.filler;
  const width = grid.typeWidth * MEASURE;
  const text: TextStyle = title ? { ...style.text, align: 'justify', indent: 2 } : style.quotation;
  const parts: [string, TextStyle][] = [
    ...(title ? ([[title, style.title]] as [string, TextStyle][]) : []),
    ...lines.map((line): [string, TextStyle] => [line, text]),
    ...(source ? ([[`——${source}`, style.source]] as [string, TextStyle][]) : []),
  ];
  const pieces: Placed[] = [];
  let height = 0;
  for (const [words, look] of parts) {
    const set = setFurniture({ measure, text: words, style: look, furniture: 'filler', width });
    pieces.push(...shift(set.pieces, (grid.typeWidth - width) / 2, height));
    height += set.height;
  }
  return { pieces, height };
}

/** The fillers that fill `rows` best: one, or two together; of equals the first in the list. */
export function chooseFillers(free: readonly SetFiller[], rows: number): SetFiller[] {
  let best: SetFiller[] = [];
  let bestRows = 0;
  const consider = (chosen: SetFiller[]): void => {
    const total = chosen.reduce((sum, filler) => sum + filler.rows, 0);
    if (total <= rows && total > bestRows) [best, bestRows] = [chosen, total];
  };
  free.forEach((first, at) => {
    consider([first]);
    for (const second of free.slice(at + 1)) consider([first, second]);
  });
  return best;
}

/** Fillers at the foot of the type area, the first one above; from the top left of the type area. */
export function fillerPieces({ grid }: PageContext, fillers: readonly SetFiller[]): Placed[] {
  let row = grid.rows - fillers.reduce((sum, filler) => sum + filler.rows, 0);
  return fillers.flatMap((filler) => {
    const pieces = shift(filler.pieces, 0, row * grid.leading);
    row += filler.rows;
    return pieces;
  });
}
