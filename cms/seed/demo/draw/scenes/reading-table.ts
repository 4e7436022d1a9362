import { bookcase, lamp, pottedPlant, windowPane } from '../indoors.ts';
import { PALETTE as C } from '../palette.ts';
import { reader } from '../people.ts';
import { type Drawing, placed, rect, shape } from '../svg.ts';

const READERS = [
  { coat: C.teal, hair: 'short' },
  { coat: C.brick, hair: 'long' },
  { coat: C.deep, hair: 'grey' },
  { coat: C.moss, hair: 'bun' },
] as const;

/** Four colleagues read at one long table before a bookcase. */
export function readingTable(): Drawing {
  const people = READERS.map((person, index) => placed(reader(person), 470 + index * 490, 1180, 2));
  return {
    width: 2400,
    height: 1600,
    body:
      rect({ x: 0, y: 0, width: 2400, height: 1600, fill: '#efe3c8' }) +
      bookcase({ seed: 12, x: 90, y: 150, width: 780, height: 900, rows: 5 }) +
      windowPane(1010, 150, 420, 700) +
      bookcase({ seed: 31, x: 1570, y: 150, width: 740, height: 900, rows: 5 }) +
      rect({ x: 0, y: 1060, width: 2400, height: 540, fill: '#d9bf94' }) +
      lamp(720, 120) +
      lamp(1690, 120) +
      people.join('') +
      rect({ x: 130, y: 1240, width: 2140, height: 60, fill: C.wood, radius: 14 }) +
      shape('M190 1300H2210L2180 1330H220Z', C.bark) +
      rect({ x: 260, y: 1300, width: 56, height: 300, fill: C.bark }) +
      rect({ x: 2084, y: 1300, width: 56, height: 300, fill: C.bark }) +
      pottedPlant(1210, 1240, 0.9),
  };
}
