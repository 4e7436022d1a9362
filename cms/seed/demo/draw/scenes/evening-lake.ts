import { house, pine, ridge, ripples } from '../landscape.ts';
import { PALETTE as C } from '../palette.ts';
import { type Drawing, placed, rect, shape, verticalGradient } from '../svg.ts';

/** The back cover: a quiet lake at evening, a light in one house. */
export function eveningLake(): Drawing {
  const width = 2520;
  return {
    width,
    height: 3420,
    defs:
      verticalGradient('dusk', ['#31576a', '#d9a27e', '#f3d6a4']) +
      verticalGradient('pond', ['#e0b48a', '#2b4d60']),
    body:
      rect({ x: 0, y: 0, width, height: 2200, fill: 'url(#dusk)' }) +
      ridge({ seed: 91, width, bottom: 2200, base: 1840, height: 420, fill: '#8c7f80', peaks: 4 }) +
      ridge({ seed: 97, width, bottom: 2210, base: 2000, height: 330, fill: '#566873', peaks: 5 }) +
      ridge({ seed: 99, width, bottom: 2220, base: 2120, height: 200, fill: '#324c59', peaks: 6 }) +
      rect({ x: 0, y: 2190, width, height: 1230, fill: 'url(#pond)' }) +
      ripples(17, width, 2230, 3200, C.sun) +
      placed(house('#46606b', '#1c2f38'), 1840, 2215, 1.5) +
      rect({ x: 1738, y: 2116, width: 45, height: 45, fill: C.sun }) +
      shape('M-10 3180Q900 3020 1500 3200T2530 3120V3430H-10Z', '#1c3440') +
      [
        [180, 3420, 4.4],
        [520, 3440, 3.1],
        [2330, 3430, 4.8],
      ]
        .map(([x, y, size]) => placed(pine('#16303a', '#244853'), x!, y!, size!))
        .join(''),
  };
}
