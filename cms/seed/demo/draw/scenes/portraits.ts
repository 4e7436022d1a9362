import { bookcase } from '../indoors.ts';
import { pine } from '../landscape.ts';
import { PALETTE as C } from '../palette.ts';
import { bust } from '../people.ts';
import { circle, type Drawing, ellipse, placed, rect, shape, stroke } from '../svg.ts';

const SIDE = 1600;

/** Features of an old face, drawn over the head of a bust. */
const FACE =
  ellipse(-11, -142, 3.2, 3.6, C.hair) +
  ellipse(11, -142, 3.2, 3.6, C.hair) +
  stroke('M-17 -151Q-11 -155 -5 -151M5 -151Q11 -155 17 -151', '#8b8c88', 3) +
  stroke('M0 -140Q4 -132 -1 -130', '#c9966f', 2.5) +
  stroke('M-9 -121Q0 -115 10 -122', '#a8664c', 3) +
  stroke('M-24 -138L-19 -136M24 -138L19 -136', '#c9966f', 1.6);

function portrait(background: string, coat: string, details: string): Drawing {
  const figure = placed(bust({ coat, hair: 'grey' }) + FACE + details, SIDE / 2, SIDE, 6.6);
  return { width: SIDE, height: SIDE, body: background + figure };
}

/** Portrait of the old forest keeper: cap, green jacket with straps, pines behind. */
export function keeperPortrait(): Drawing {
  const forest =
    rect({ x: 0, y: 0, width: SIDE, height: SIDE, fill: '#dfe8d4' }) +
    [130, 420, 1180, 1470]
      .map((x, index) => placed(pine('#8fb08c', '#a9c3a0'), x, 1300 + (index % 2) * 80, 4.6))
      .join('') +
    rect({ x: 0, y: 1180, width: SIDE, height: 420, fill: '#a9c08f' });
  const cap =
    shape('M-33 -152Q-34 -182 0 -184Q34 -182 33 -152Q0 -166 -33 -152Z', C.pine) +
    shape('M-36 -152Q0 -168 36 -152Q40 -148 34 -147Q0 -160 -34 -147Q-40 -148 -36 -152Z', C.deep);
  const straps = stroke('M-40 -84Q-30 -40 -34 0M40 -84Q30 -40 34 0', C.deep, 4);
  return portrait(forest, C.pine, cap + straps);
}

/** Portrait of the retired craftsman: reading glasses, work apron, his tools on the wall. */
export function craftsmanPortrait(): Drawing {
  const wall =
    rect({ x: 0, y: 0, width: SIDE, height: SIDE, fill: '#e9dcc0' }) +
    [0, 1, 2, 3, 4, 5]
      .map((index) => spanner(150 + index * 74, 240 + index * 26, 150 + index * 44))
      .join('') +
    bookcase({ seed: 64, x: 1130, y: 240, width: 420, height: 760, rows: 4 });
  const glasses =
    [-12, 12]
      .map((x) => `<circle cx="${x}" cy="-141" r="9.5" fill="none" stroke="${C.ink}" stroke-width="2"/>`)
      .join('') + stroke('M-2.5 -142H2.5M-21.5 -143L-29 -146M21.5 -143L29 -146', C.ink, 2);
  const apron =
    shape('M-44 0V-58H44V0Z', C.deep) +
    stroke('M-44 -58L-28 -92M44 -58L28 -92', C.deep, 7) +
    circle(-36, -50, 2.6, C.sun) +
    circle(36, -50, 2.6, C.sun);
  return portrait(wall, '#7f9aa3', glasses + apron);
}

function spanner(x: number, y: number, length: number): string {
  return (
    stroke(`M${x} ${y}V${y + length}`, '#8d979a', 20) +
    circle(x, y, 28, '#8d979a') +
    shape(`M${x - 12} ${y - 34}H${x + 12}V${y - 2}H${x - 12}Z`, '#e9dcc0') +
    circle(x, y + length, 22, '#8d979a') +
    circle(x, y + length, 10, '#e9dcc0')
  );
}
