import { cloud, roundTree } from '../landscape.ts';
import { PALETTE as C } from '../palette.ts';
import { type Drawing, placed, randomFrom, rect, shape, verticalGradient } from '../svg.ts';

/** The fourteen-storey office building at nightfall, few windows still lit. */
export function officeTower(): Drawing {
  return {
    width: 2400,
    height: 1500,
    defs: verticalGradient('nightfall', ['#27485a', '#6f8f96', '#e7c79a']),
    body:
      rect({ x: 0, y: 0, width: 2400, height: 1500, fill: 'url(#nightfall)' }) +
      placed(cloud('#8aa5a8', 0.5), 420, 360, 1.5) +
      placed(cloud('#8aa5a8', 0.4), 1980, 260, 1.8) +
      skyline() +
      tower() +
      rect({ x: 0, y: 1340, width: 2400, height: 160, fill: '#31505a' }) +
      [180, 420, 640, 1720, 1930, 2160]
        .map((x, index) => placed(roundTree('#2d5750', C.pine), x, 1380 + (index % 2) * 20, 1.5))
        .join('') +
      shape('M1060 1340H1340L1480 1500H920Z', C.sand, 0.7),
  };
}

function skyline(): string {
  const next = randomFrom(44);
  return Array.from({ length: 16 }, (_, index) => {
    const height = 220 + next() * 340;
    return rect({ x: index * 156 - 20, y: 1340 - height, width: 130, height, fill: '#4a6c78', opacity: 0.7 });
  }).join('');
}

function tower(): string {
  const next = randomFrom(3);
  let body = rect({ x: 760, y: 160, width: 880, height: 1180, fill: '#e6e2d3' });
  body += rect({ x: 730, y: 130, width: 940, height: 40, fill: C.stone });
  for (let floor = 0; floor < 14; floor += 1) {
    for (let room = 0; room < 12; room += 1) {
      const isLit = next() > 0.86;
      body += rect({
        x: 792 + room * 69,
        y: 196 + floor * 76,
        width: 50,
        height: 48,
        fill: isLit ? C.sun : '#3a5d6b',
        radius: 3,
      });
    }
  }
  body += rect({ x: 1090, y: 1248, width: 220, height: 92, fill: C.sun, opacity: 0.9 });
  return body;
}
