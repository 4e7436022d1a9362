import { PALETTE as C } from '../palette.ts';
import { circle, type Drawing, label, rect, shape, stroke } from '../svg.ts';

/** A drawer with a sealed envelope, and a key too short for the store lying on its shadow. */
export function sealedEnvelope(): Drawing {
  return {
    width: 2000,
    height: 1200,
    body:
      rect({ x: 0, y: 0, width: 2000, height: 1200, fill: C.deep }) +
      shape('M240 1200L420 170H1580L1760 1200Z', '#6f5238') +
      shape('M310 1200L470 230H1530L1690 1200Z', '#8a6947') +
      shape('M470 230H1530L1560 410H440Z', '#7a5b3c') +
      `<g transform="rotate(-7 950 700)">${envelope()}</g>` +
      `<g transform="rotate(24 1390 900)">${key()}</g>`,
  };
}

function envelope(): string {
  return (
    rect({ x: 560, y: 480, width: 800, height: 470, fill: C.ink, radius: 6, opacity: 0.25 }) +
    rect({ x: 540, y: 455, width: 800, height: 470, fill: C.sand, radius: 6 }) +
    shape('M540 455L940 720L1340 455Z', '#d8c090') +
    stroke('M540 455L940 720L1340 455', '#b79a63', 6) +
    label({ x: 600, y: 850, size: 72, fill: C.bark, text: '备用', bold: true, serif: true }) +
    label({ x: 600, y: 900, size: 38, fill: C.bark, text: '启封须登记', serif: true }) +
    `<g transform="rotate(9 940 700)">${circle(940, 700, 84, C.brick, 0.92)}${circle(940, 700, 70, C.sand, 0.25)}${label({ x: 940, y: 722, size: 60, fill: C.white, text: '封', anchor: 'middle', bold: true, serif: true })}</g>`
  );
}

function key(): string {
  return (
    stroke('M1270 910H1530', C.ink, 44, 0.3) +
    stroke('M1260 890H1520', C.sun, 34) +
    stroke('M1470 890V950M1516 890V936', C.sun, 26) +
    circle(1220, 890, 84, C.sun) +
    circle(1200, 890, 36, '#8a6947')
  );
}
