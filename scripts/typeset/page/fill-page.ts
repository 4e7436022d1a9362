import { type Placed, shift } from '../flow/piece.ts';
import { plainNameStyle } from './column-opening.ts';
import { setFurniture } from './furniture-text.ts';
import type { PlacedPage } from './placed.ts';
import { blankPage, folioOf, type PageContext } from './sheet.ts';

/** Rows between the lines of a page for notes. */
const LINE_EVERY = 2;

/** A page that fills the issue up to a whole sheet: lines for notes under a small head. */
export function setFillPage(context: PageContext, number: number): PlacedPage {
  const { design, measure, grid } = context;
  const page = blankPage(context, number, folioOf(number));
  const left = grid.left(number);
  const title = setFurniture({
    measure,
    text: design.words.fillPage,
    style: plainNameStyle(design),
    furniture: 'notice',
    width: grid.typeWidth,
  });
  const lines: Placed[] = [];
  for (let row = 4; row <= grid.rows; row += LINE_EVERY) {
    const y = row * grid.leading;
    lines.push({
      kind: 'rule',
      x1: 0,
      y1: y,
      x2: grid.typeWidth,
      y2: y,
      thickness: 0.35,
      ink: design.styles.rule,
    });
  }
  page.items.push(...shift([...title.pieces, ...lines], left, grid.top));
  return page;
}
