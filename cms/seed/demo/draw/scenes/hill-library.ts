import { pine, ridge, roundTree } from '../landscape.ts';
import { PALETTE as C } from '../palette.ts';
import { standing } from '../people.ts';
import { type Drawing, label, placed, rect, shape, stroke, verticalGradient } from '../svg.ts';

/** The one-room library of a hill village, children running up the path. */
export function hillLibrary(): Drawing {
  return {
    width: 2000,
    height: 1300,
    defs: verticalGradient('afternoon', ['#d5e6e4', '#f5ecd6']),
    body:
      rect({ x: 0, y: 0, width: 2000, height: 1300, fill: 'url(#afternoon)' }) +
      ridge({ seed: 36, width: 2000, bottom: 900, base: 560, height: 300, fill: '#a8c7c4', peaks: 4 }) +
      ridge({ seed: 49, width: 2000, bottom: 1000, base: 700, height: 200, fill: '#75a29f', peaks: 5 }) +
      shape('M-10 860Q700 720 1400 800T2010 760V1310H-10Z', '#8fae62') +
      [180, 380, 1780, 1920]
        .map((x, index) => placed(index % 2 ? roundTree(C.pine, C.moss) : pine(), x, 900, 1.8))
        .join('') +
      school() +
      shape(
        'M880 950H1060Q1010 1080 760 1150Q520 1220 420 1310H900Q1010 1200 1120 1140Q1240 1060 1160 950Z',
        C.sand,
      ) +
      placed(standing({ coat: C.brick, hair: 'short' }), 900, 1150, 0.5) +
      placed(standing({ coat: C.ochre, hair: 'long' }), 800, 1200, 0.54) +
      placed(standing({ coat: C.teal, hair: 'short' }), 680, 1250, 0.58) +
      placed(standing({ coat: C.deep, hair: 'bun' }), 1150, 950, 0.68),
  };
}

function school(): string {
  const windows = [640, 820, 1240, 1420].map(
    (x) =>
      rect({ x, y: 700, width: 120, height: 130, fill: C.sun }) +
      stroke(`M${x + 60} 700V830M${x} 765H${x + 120}`, C.white, 8),
  );
  return (
    rect({ x: 560, y: 600, width: 1060, height: 350, fill: C.white }) +
    shape('M500 610L600 470H1580L1680 610Z', C.ink) +
    rect({ x: 560, y: 900, width: 1060, height: 50, fill: C.stone }) +
    rect({ x: 1010, y: 690, width: 160, height: 260, fill: C.wood }) +
    rect({ x: 960, y: 622, width: 260, height: 56, fill: C.brick, radius: 6 }) +
    label({ x: 1090, y: 664, size: 40, fill: C.white, text: '图　书　室', anchor: 'middle', bold: true }) +
    windows.join('')
  );
}
