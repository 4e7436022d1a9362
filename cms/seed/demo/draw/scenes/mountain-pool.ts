import { cloud, house, pine, ridge, ripples } from '../landscape.ts';
import { PALETTE as C } from '../palette.ts';
import { standing } from '../people.ts';
import { type Drawing, ellipse, placed, rect, shape, stroke, verticalGradient } from '../svg.ts';

/** A round service reservoir above a mountain village, two keepers at its valve house. */
export function mountainPool(): Drawing {
  return {
    width: 2400,
    height: 1600,
    defs: verticalGradient('air', ['#cfe2e0', '#f2eeda']),
    body:
      rect({ x: 0, y: 0, width: 2400, height: 1600, fill: 'url(#air)' }) +
      placed(cloud(), 600, 240, 1.6) +
      placed(cloud(), 1800, 330, 1.2) +
      ridge({ seed: 14, width: 2400, bottom: 1100, base: 760, height: 420, fill: '#a8c7c4', peaks: 4 }) +
      ridge({ seed: 27, width: 2400, bottom: 1200, base: 880, height: 320, fill: '#75a29f', peaks: 5 }) +
      ridge({ seed: 41, width: 2400, bottom: 1300, base: 1000, height: 220, fill: '#547f6d', peaks: 6 }) +
      villageBelow() +
      shape('M-10 1170Q700 1010 1500 1090T2410 1060V1610H-10Z', '#8ba867') +
      pool() +
      [200, 360, 2120, 2270].map((x, index) => placed(pine(), x, 1240 + (index % 2) * 60, 2.2)).join('') +
      placed(standing({ coat: C.deep, hair: 'short' }), 1800, 1480, 1.15) +
      placed(standing({ coat: C.brick, hair: 'grey' }), 1960, 1500, 1.15),
  };
}

function villageBelow(): string {
  const at = [
    [560, 1075, 0.7],
    [760, 1060, 0.6],
    [960, 1080, 0.75],
  ] as const;
  return at.map(([x, y, size]) => placed(house(), x, y, size)).join('');
}

function pool(): string {
  return (
    shape('M560 1180V1390Q560 1500 1060 1500T1560 1390V1180Z', '#c9cabf') +
    stroke('M560 1270Q1060 1390 1560 1270M560 1350Q1060 1470 1560 1350', '#adb0a5', 6) +
    ellipse(1060, 1180, 500, 120, '#dcdccf') +
    ellipse(1060, 1184, 455, 100, C.lake) +
    placed(ripples(3, 500, 1130, 1240), 720, 0) +
    rect({ x: 1480, y: 1080, width: 210, height: 260, fill: C.white }) +
    shape('M1450 1084L1585 1000L1720 1084Z', C.brick) +
    rect({ x: 1545, y: 1190, width: 80, height: 150, fill: C.teal }) +
    stroke('M1690 1300H1760Q1800 1300 1800 1340V1420', '#5b6c70', 26)
  );
}
