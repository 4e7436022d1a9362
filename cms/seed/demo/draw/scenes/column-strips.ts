import { bookcase, lamp } from '../indoors.ts';
import { house, ridge, roundTree } from '../landscape.ts';
import { PALETTE as C } from '../palette.ts';
import { standing } from '../people.ts';
import { type Drawing, placed, rect, shape, stroke } from '../svg.ts';

const SIZE = { width: 2000, height: 600 };

/** Strip above the column of field studies: a village, and someone writing down what is said. */
export function surveyStrip(): Drawing {
  return {
    ...SIZE,
    body:
      rect({ x: 0, y: 0, ...SIZE, fill: C.mist }) +
      ridge({ seed: 51, width: 2000, bottom: 600, base: 360, height: 220, fill: '#a8c7c4', peaks: 4 }) +
      ridge({ seed: 63, width: 2000, bottom: 600, base: 430, height: 150, fill: '#75a29f', peaks: 6 }) +
      shape('M-10 470Q800 400 2010 480V610H-10Z', C.leaf) +
      [160, 400, 620, 1560, 1790]
        .map((x, index) => placed(house(), x, 500 + (index % 2) * 16, 0.95))
        .join('') +
      [280, 520, 1450, 1680, 1910].map((x) => placed(roundTree(C.pine, C.moss), x, 510, 0.9)).join('') +
      placed(standing({ coat: C.teal, hair: 'short' }), 980, 590, 0.82) +
      placed(standing({ coat: C.brick, hair: 'grey' }), 1130, 590, 0.82) +
      rect({ x: 1014, y: 430, width: 46, height: 58, fill: C.white, radius: 4 }) +
      stroke('M1022 446h30M1022 460h30M1022 474h18', C.stone, 4),
  };
}

/** Strip above the column of books: a shelf under lamps. */
export function booksStrip(): Drawing {
  return {
    ...SIZE,
    body:
      rect({ x: 0, y: 0, ...SIZE, fill: '#efe3c8' }) +
      bookcase({ seed: 71, x: 60, y: 120, width: 900, height: 440, rows: 2 }) +
      bookcase({ seed: 83, x: 1040, y: 120, width: 900, height: 440, rows: 2 }) +
      lamp(1000, 60),
  };
}
