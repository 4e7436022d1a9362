import { pine, ridge } from '../landscape.ts';
import { PALETTE as C } from '../palette.ts';
import { walker } from '../people.ts';
import { circle, type Drawing, placed, randomFrom, rect, shape, verticalGradient } from '../svg.ts';

/** A forest keeper on his path at first light. */
export function rangerPath(): Drawing {
  return {
    width: 2400,
    height: 1600,
    defs: verticalGradient('dawn', ['#f3dcae', '#f5ead0', '#dbe6d6']),
    body:
      rect({ x: 0, y: 0, width: 2400, height: 1600, fill: 'url(#dawn)' }) +
      circle(1240, 520, 190, C.sun, 0.55) +
      circle(1240, 520, 120, C.sun) +
      ridge({ seed: 6, width: 2400, bottom: 1200, base: 760, height: 300, fill: '#b9ccb4', peaks: 4 }) +
      ridge({ seed: 18, width: 2400, bottom: 1300, base: 900, height: 240, fill: '#8fae92', peaks: 5 }) +
      row(11, 930, 1.1, '#6f9578', '#8fb08c') +
      ridge({ seed: 25, width: 2400, bottom: 1610, base: 1080, height: 120, fill: '#67885f', peaks: 3 }) +
      row(13, 1150, 1.9, '#47705a', '#6d9470') +
      shape('M-10 1270Q1200 1140 2410 1250V1610H-10Z', '#57794f') +
      shape(
        'M1200 1222Q1330 1290 1180 1360Q960 1470 1060 1610H1560Q1380 1480 1420 1380Q1450 1270 1250 1218Z',
        C.sand,
      ) +
      placed(walker({ coat: C.pine, hair: 'grey' }), 1270, 1500, 1.15) +
      edges(),
  };
}

function row(seed: number, y: number, size: number, dark: string, light: string): string {
  const next = randomFrom(seed);
  return Array.from({ length: 22 }, (_, index) => {
    const x = index * 114 + next() * 50;
    const isPath = Math.abs(x - 1230) < 200 * size * 0.6;
    return isPath ? '' : placed(pine(dark, light), x, y + next() * 40, size * (0.8 + next() * 0.5));
  }).join('');
}

function edges(): string {
  const at = [
    [120, 1660, 5.6],
    [470, 1680, 4.1],
    [2300, 1670, 5.9],
    [1960, 1690, 4.2],
  ] as const;
  return at.map(([x, y, size]) => placed(pine('#23443d', C.pine), x, y, size)).join('');
}
