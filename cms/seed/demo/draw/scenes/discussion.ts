import { pottedPlant, windowPane } from '../indoors.ts';
import { PALETTE as C } from '../palette.ts';
import { bust } from '../people.ts';
import { circle, type Drawing, ellipse, label, placed, rect, shape } from '../svg.ts';

const SEATS = [
  { x: 360, coat: C.deep, hair: 'short' },
  { x: 740, coat: C.rose, hair: 'long' },
  { x: 1110, coat: C.moss, hair: 'short' },
  { x: 1470, coat: C.ochre, hair: 'bun' },
] as const;

/** A round of talk after reading, with a board behind. */
export function discussion(): Drawing {
  return {
    width: 1800,
    height: 1200,
    body:
      rect({ x: 0, y: 0, width: 1800, height: 1200, fill: '#dfe7e2' }) +
      windowPane(80, 130, 360, 520) +
      rect({ x: 560, y: 120, width: 800, height: 430, fill: C.white, radius: 14 }) +
      label({
        x: 960,
        y: 240,
        size: 64,
        fill: C.deep,
        text: '这一章，和手头的事',
        anchor: 'middle',
        bold: true,
      }) +
      label({ x: 960, y: 340, size: 64, fill: C.deep, text: '有什么关系？', anchor: 'middle', bold: true }) +
      rect({ x: 700, y: 400, width: 520, height: 8, fill: C.ochre }) +
      rect({ x: 700, y: 446, width: 380, height: 8, fill: C.stone }) +
      SEATS.map(({ x, coat, hair }) => placed(bust({ coat, hair }), x, 960, 1.9)).join('') +
      ellipse(900, 1010, 800, 120, C.wood) +
      ellipse(900, 990, 800, 110, '#c79258') +
      SEATS.map(
        ({ x }) =>
          shape(`M${x - 50} 980L${x + 60} 970L${x + 76} 1012L${x - 40} 1022Z`, C.white) +
          circle(x + 120, 984, 20, C.teal),
      ).join('') +
      pottedPlant(1660, 940, 1.5),
  };
}
