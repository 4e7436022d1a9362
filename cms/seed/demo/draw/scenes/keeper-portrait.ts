import { pine } from '../landscape.ts';
import { PALETTE as C } from '../palette.ts';
import { bust } from '../people.ts';
import { type Drawing, ellipse, placed, rect, shape, stroke } from '../svg.ts';

/** Portrait of the old forest keeper: grey hair, cap, green jacket. */
export function keeperPortrait(): Drawing {
  const face =
    ellipse(-11, -142, 3.2, 3.6, C.hair) +
    ellipse(11, -142, 3.2, 3.6, C.hair) +
    stroke('M-17 -151Q-11 -155 -5 -151M5 -151Q11 -155 17 -151', '#8b8c88', 3) +
    stroke('M0 -140Q4 -132 -1 -130', '#c9966f', 2.5) +
    stroke('M-9 -121Q0 -115 10 -122', '#a8664c', 3) +
    stroke('M-24 -138L-19 -136M24 -138L19 -136', '#c9966f', 1.6) +
    shape('M-33 -152Q-34 -182 0 -184Q34 -182 33 -152Q0 -166 -33 -152Z', C.pine) +
    shape('M-36 -152Q0 -168 36 -152Q40 -148 34 -147Q0 -160 -34 -147Q-40 -148 -36 -152Z', C.deep);
  return {
    width: 1600,
    height: 1600,
    body:
      rect({ x: 0, y: 0, width: 1600, height: 1600, fill: '#dfe8d4' }) +
      [130, 420, 1180, 1470]
        .map((x, index) => placed(pine('#8fb08c', '#a9c3a0'), x, 1300 + (index % 2) * 80, 4.6))
        .join('') +
      rect({ x: 0, y: 1250, width: 1600, height: 350, fill: '#a9c08f' }) +
      placed(
        bust({ coat: C.pine, hair: 'grey' }) +
          stroke('M-40 -84Q-30 -40 -34 0M40 -84Q30 -40 34 0', C.deep, 4) +
          face,
        800,
        1600,
        6.6,
      ),
  };
}
