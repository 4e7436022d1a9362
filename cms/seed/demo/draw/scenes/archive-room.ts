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
      shape('M860 900H1540L2400 1620H0Z', '#c4b594') +
      rect({ x: 860, y: 330, width: 680, height: 570, fill: '#e9ecdf' }) +
      rect({ x: 1090, y: 480, width: 220, height: 420, fill: C.teal }) +
      rect({ x: 1270, y: 680, width: 20, height: 50, fill: C.ochre, radius: 8 }) +
      side(false, 7) +
      side(true, 29) +
      lamp(1040, 90, 0) +
      lamp(1360, 90, 0) +
      placed(standing({ coat: C.deep, hair: 'grey' }), 1060, 1400, 1.75) +
      placed(standing({ coat: C.ochre, hair: 'long' }), 1350, 1400, 1.75) +
      shape('M1150 1010L1260 1000L1272 1090L1160 1100Z', C.white) +
      stroke('M1172 1026L1244 1020M1175 1046L1248 1040M1178 1066L1238 1061', C.stone, 5),
  };
}

const BOXES = [C.wood, '#8f6a48', C.sand, C.lake, C.deep, '#b98a5a'];

/** One wall of boxes running away from the eye; `across` and `down` are 0–1 on its face. */
function side(isRight: boolean, seed: number): string {
  const next = randomFrom(seed);
  const at = (across: number, down: number) => {
    const depth = 1 - (1 - across) ** 1.5;
    const x = depth * 860;
    const top = -160 + depth * 490;
    const bottom = 1620 - depth * 720;
    return `${(isRight ? 2400 - x : x).toFixed(1)} ${(top + down * (bottom - top)).toFixed(1)}`;
  };
  const face = (left: number, right: number, top: number, bottom: number, fill: string) =>
    shape(`M${at(left, top)}L${at(right, top)}L${at(right, bottom)}L${at(left, bottom)}Z`, fill);
  let body = face(0, 1, 0, 1, '#6f5a45');
  for (let row = 0; row < 6; row += 1) {
    const floor = (row + 1) / 6;
    body += face(0, 1, floor - 0.018, floor, '#4f4032');
    for (let left = 0.004; left < 0.97; ) {
      const right = Math.min(left + 0.03 + next() * 0.03, 0.995);
      body += face(left, right, floor - 0.145, floor - 0.018, BOXES[Math.floor(next() * BOXES.length)]!);
      const middle = (left + right) / 2;
      body += face(middle - 0.008, middle + 0.008, floor - 0.11, floor - 0.07, C.white);
      left = right + 0.004;
    }
  }
  return body;
}
