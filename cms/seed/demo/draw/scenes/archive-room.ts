import { lamp } from '../indoors.ts';
import { PALETTE as C } from '../palette.ts';
import { standing } from '../people.ts';
import { type Drawing, placed, randomFrom, rect, shape, stroke } from '../svg.ts';

/** An aisle of archive shelves, two archivists comparing a field book. */
export function archiveRoom(): Drawing {
  return {
    width: 2400,
    height: 1500,
    body:
      rect({ x: 0, y: 0, width: 2400, height: 1500, fill: '#d5dcd4' }) +
      shape('M860 900H1540L2400 1500H0Z', '#c4b594') +
      rect({ x: 860, y: 330, width: 680, height: 570, fill: '#e9ecdf' }) +
      rect({ x: 1090, y: 480, width: 220, height: 420, fill: C.teal }) +
      rect({ x: 1270, y: 680, width: 20, height: 50, fill: C.ochre, radius: 8 }) +
      side(false, 7) +
      side(true, 29) +
      lamp(1040, 90) +
      lamp(1360, 90) +
      placed(standing({ coat: C.deep, hair: 'grey' }), 1060, 1400, 1.75) +
      placed(standing({ coat: C.ochre, hair: 'long' }), 1350, 1400, 1.75) +
      shape('M1150 1010L1260 1000L1272 1090L1160 1100Z', C.white) +
      stroke('M1172 1026L1244 1020M1175 1046L1248 1040M1178 1066L1238 1061', C.stone, 5),
  };
}

const BOXES = [C.wood, '#8f6a48', C.sand, C.lake, C.deep, '#b98a5a'];

/** One wall of boxes seen in perspective, drawn in a unit square and sheared into place. */
function side(isRight: boolean, seed: number): string {
  const next = randomFrom(seed);
  let body = rect({ x: 0, y: 0, width: 900, height: 1000, fill: '#6f5a45' });
  for (let row = 0; row < 5; row += 1) {
    body += rect({ x: 0, y: row * 200 + 184, width: 900, height: 16, fill: '#4f4032' });
    for (let x = 12; x < 870; ) {
      const width = 44 + next() * 40;
      const fill = BOXES[Math.floor(next() * BOXES.length)]!;
      body += rect({ x, y: row * 200 + 34, width: Math.min(width, 886 - x), height: 150, fill, radius: 3 });
      body += rect({ x: x + 10, y: row * 200 + 70, width: 24, height: 44, fill: C.white, opacity: 0.85 });
      x += width + 6;
    }
  }
  const matrix = isRight ? 'matrix(-0.9 0.24 0 1.02 2400 100)' : 'matrix(0.9 0.24 0 1.02 0 100)';
  return `<g transform="${matrix}">${body}</g>`;
}
