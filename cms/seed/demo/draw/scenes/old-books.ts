import { pottedPlant, windowPane } from '../indoors.ts';
import { PALETTE as C } from '../palette.ts';
import { type Drawing, ellipse, placed, rect, shape, stroke } from '../svg.ts';

const PILE = [
  { width: 560, fill: C.brick },
  { width: 500, fill: C.deep },
  { width: 540, fill: C.ochre },
  { width: 430, fill: C.moss },
  { width: 470, fill: C.sand },
] as const;

/** An open old book with pencil notes on a desk by the window. */
export function oldBooks(): Drawing {
  return {
    width: 2000,
    height: 1300,
    body:
      rect({ x: 0, y: 0, width: 2000, height: 1300, fill: '#efe6d0' }) +
      windowPane(180, 110, 560, 660) +
      shape('M200 790L740 790L1240 1300H380Z', C.sun, 0.16) +
      rect({ x: 0, y: 880, width: 2000, height: 420, fill: '#b98a5a' }) +
      rect({ x: 0, y: 880, width: 2000, height: 20, fill: C.wood }) +
      PILE.map(({ width, fill }, row) =>
        pileBook(1260 + (560 - width) / 2, 834 - row * 66, width, fill),
      ).join('') +
      pottedPlant(930, 884, 1.2) +
      openBook() +
      `<g transform="rotate(-16 1480 1120)">${rect({ x: 1300, y: 1104, width: 360, height: 26, fill: C.teal })}${shape('M1300 1104L1240 1117L1300 1130Z', C.sand)}${shape('M1258 1113L1240 1117L1258 1121Z', C.ink)}${rect({ x: 1640, y: 1104, width: 40, height: 26, fill: C.rose })}</g>`,
  };
}

function pileBook(x: number, y: number, width: number, fill: string): string {
  return (
    rect({ x, y, width, height: 60, fill, radius: 8 }) +
    rect({ x: x + 20, y: y + 10, width: width - 20, height: 40, fill: C.paper }) +
    stroke(`M${x + 24} ${y + 24}H${x + width - 4}M${x + 24} ${y + 36}H${x + width - 4}`, C.stone, 2)
  );
}

function openBook(): string {
  const print = [0, 1, 2, 3, 4, 5, 6].map(
    (row) =>
      `M-300 ${-120 + row * 30}Q-190 ${-138 + row * 30} -60 ${-112 + row * 30}M70 ${-112 + row * 30}Q190 ${-138 + row * 30} 250 ${-128 + row * 30}`,
  );
  const notes =
    'M276 -100q10 -10 20 0t20 0t20 0M278 -76q10 -10 20 0t20 0M280 -30q10 -10 20 0t20 0t16 0M280 -6q10 -10 20 0t20 0';
  return placed(
    ellipse(0, 116, 430, 36, C.bark, 0.35) +
      shape(
        'M0 100Q-200 20 -420 90L-380 -160Q-190 -210 0 -140Q190 -210 380 -160L420 90Q200 20 0 100Z',
        C.brick,
      ) +
      shape(
        'M0 84Q-190 6 -398 70L-364 -166Q-190 -214 0 -146Q190 -214 364 -166L398 70Q190 6 0 84Z',
        '#f7eccb',
      ) +
      stroke('M0 -146V84', '#d9c79b', 8) +
      stroke(print.join(''), '#b3a888', 8) +
      stroke(notes, C.deep, 5),
    830,
    1090,
    1.08,
  );
}
