import { bookcase, lamp } from '../indoors.ts';
import { house, pine, ridge, ripples, roundTree } from '../landscape.ts';
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

/** The back cover: a quiet lake at evening, a light in one house. */
export function eveningLake(): Drawing {
  const width = 2520;
  return {
    width,
    height: 3420,
    defs: '<linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#31576a"/><stop offset="0.55" stop-color="#d9a27e"/><stop offset="1" stop-color="#f3d6a4"/></linearGradient><linearGradient id="pond" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e0b48a"/><stop offset="1" stop-color="#2b4d60"/></linearGradient>',
    body:
      rect({ x: 0, y: 0, width, height: 2200, fill: 'url(#dusk)' }) +
      ridge({ seed: 91, width, bottom: 2200, base: 1840, height: 420, fill: '#8c7f80', peaks: 4 }) +
      ridge({ seed: 97, width, bottom: 2210, base: 2000, height: 330, fill: '#566873', peaks: 5 }) +
      ridge({ seed: 99, width, bottom: 2220, base: 2120, height: 200, fill: '#324c59', peaks: 6 }) +
      rect({ x: 0, y: 2190, width, height: 1230, fill: 'url(#pond)' }) +
      ripples(17, width, 2230, 3200, C.sun) +
      placed(house('#46606b', '#1c2f38'), 1840, 2215, 1.5) +
      rect({ x: 1738, y: 2116, width: 45, height: 45, fill: C.sun }) +
      shape('M-10 3180Q900 3020 1500 3200T2530 3120V3430H-10Z', '#1c3440') +
      [
        [180, 3420, 4.4],
        [520, 3440, 3.1],
        [2330, 3430, 4.8],
      ]
        .map(([x, y, size]) => placed(pine('#16303a', '#244853'), x!, y!, size!))
        .join(''),
  };
}
