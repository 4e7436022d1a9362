import { birds, cloud, house, pine, ridge, ripples, roundTree } from '../landscape.ts';
import { PALETTE as C } from '../palette.ts';
import { circle, type Drawing, placed, randomFrom, rect, shape, verticalGradient } from '../svg.ts';

const WIDTH = 2520;
const HEIGHT = 3420;

/** The front cover: a reservoir between spring hills, the upper third quiet for the nameplate. */
export function springValley(): Drawing {
  const sky = rect({ x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: 'url(#sky)' });
  const far = [
    ridge({ seed: 4, width: WIDTH, bottom: 2300, base: 1720, height: 520, fill: '#b7d1cd', peaks: 4 }),
    ridge({ seed: 9, width: WIDTH, bottom: 2300, base: 1860, height: 470, fill: '#8db5b3', peaks: 5 }),
    ridge({ seed: 21, width: WIDTH, bottom: 2300, base: 1990, height: 400, fill: '#5d9192', peaks: 4 }),
    ridge({ seed: 33, width: WIDTH, bottom: 2320, base: 2080, height: 280, fill: '#3f7573', peaks: 6 }),
  ].join('');
  return {
    width: WIDTH,
    height: HEIGHT,
    defs:
      verticalGradient('sky', ['#d9e8e2', '#eef1e2', '#f9ecd0']) +
      verticalGradient('lake', ['#a9cdc9', '#5f9a9c', '#3c7c84']),
    body:
      sky +
      circle(1850, 1180, 150, C.sun, 0.92) +
      clouds() +
      birds(8, 900, 1160, 34) +
      far +
      lake() +
      terraces() +
      foreground(),
  };
}

function clouds(): string {
  return (
    placed(cloud(), 520, 1040, 1.9) +
    placed(cloud(C.white, 0.6), 1560, 1290, 1.5) +
    placed(cloud(C.white, 0.5), 2200, 960, 1.2)
  );
}

function lake(): string {
  return (
    rect({ x: 0, y: 2060, width: WIDTH, height: 700, fill: 'url(#lake)' }) + ripples(5, WIDTH, 2080, 2600)
  );
}

function terraces(): string {
  const bands = ['#d8b94c', '#8fae62', '#e2c45c', '#7d9f5a', '#d3ae45', '#6d9254'];
  const fields = bands.map((fill, index) => {
    const y = 2430 + index * 118;
    return shape(
      `M-10 ${y + 150}Q520 ${y - 30} 1180 ${y + 30}T2530 ${y - 60 + index * 26}V${HEIGHT}H-10Z`,
      fill,
    );
  });
  return fields.join('') + village() + blossoms();
}

function village(): string {
  const houses = [
    [300, 2560, 1.15],
    [560, 2520, 1.0],
    [760, 2560, 1.2],
    [1010, 2520, 0.9],
  ] as const;
  const trees = [
    [150, 2560, 1.1],
    [440, 2560, 0.9],
    [900, 2545, 1.1],
    [1150, 2530, 0.9],
    [1560, 2560, 1.0],
    [1700, 2555, 0.8],
    [2180, 2500, 1.2],
    [2370, 2520, 1.4],
  ] as const;
  return (
    trees.map(([x, y, size]) => placed(roundTree(C.pine, C.moss), x, y, size)).join('') +
    houses.map(([x, y, size]) => placed(house(), x, y, size)).join('')
  );
}

function blossoms(): string {
  const next = randomFrom(77);
  return Array.from({ length: 900 }, () => {
    const y = 2700 + next() * 720;
    return circle(
      Math.round(next() * WIDTH),
      Math.round(y),
      2 + (y - 2600) / 130,
      C.sun,
      0.35 + next() * 0.4,
    );
  }).join('');
}

function foreground(): string {
  const pines = [
    [130, 3450, 3.6],
    [430, 3480, 2.7],
    [2370, 3460, 3.9],
    [2080, 3490, 2.6],
  ] as const;
  return (
    shape(`M-10 3300Q600 3120 1260 3280T2530 3180V${HEIGHT}H-10Z`, '#476d4c') +
    pines.map(([x, y, size]) => placed(pine(C.deep, C.pine), x, y, size)).join('')
  );
}
