import { bookcase, clock, pottedPlant } from '../indoors.ts';
import { PALETTE as C } from '../palette.ts';
import { standing } from '../people.ts';
import { type Drawing, label, placed, rect } from '../svg.ts';

/** A book corner at the end of a corridor, someone choosing a book. */
export function bookCorner(): Drawing {
  return {
    width: 1800,
    height: 1200,
    body:
      rect({ x: 0, y: 0, width: 1800, height: 1200, fill: '#e6eadb' }) +
      rect({ x: 0, y: 1000, width: 1800, height: 200, fill: '#cfae7c' }) +
      bookcase({ seed: 55, x: 240, y: 190, width: 900, height: 800, rows: 4 }) +
      rect({ x: 1270, y: 210, width: 330, height: 230, fill: C.brick, radius: 8 }) +
      label({ x: 1435, y: 312, size: 62, fill: C.white, text: '一层楼', anchor: 'middle', bold: true }) +
      label({ x: 1435, y: 396, size: 62, fill: C.white, text: '读书角', anchor: 'middle', bold: true }) +
      clock(1435, 110, 62) +
      placed(standing({ coat: C.teal, hair: 'long' }), 1080, 1090, 1.75) +
      placed(standing({ coat: C.ochre, hair: 'short' }), 420, 1100, 1.75) +
      pottedPlant(1640, 1060, 1.6),
  };
}
