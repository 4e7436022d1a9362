import { clock, pottedPlant } from '../indoors.ts';
import { PALETTE as C } from '../palette.ts';
import { bust, fromBehind } from '../people.ts';
import { type Drawing, label, placed, rect, shape } from '../svg.ts';

const WINDOWS = [
  { x: 160, sign: '1　开店', coat: C.deep, hair: 'short' },
  { x: 720, sign: '2　安家', coat: C.teal, hair: 'long' },
  { x: 1280, sign: '3　养老', coat: C.deep, hair: 'bun' },
  { x: 1840, sign: '慢慢说', coat: C.brick, hair: 'short' },
] as const;

/** A public service hall: four counters and people in front of them. */
export function serviceHall(): Drawing {
  return {
    width: 2400,
    height: 1500,
    body:
      rect({ x: 0, y: 0, width: 2400, height: 1500, fill: '#e3ebe6' }) +
      rect({ x: 0, y: 0, width: 2400, height: 210, fill: C.teal }) +
      label({
        x: 1200,
        y: 140,
        size: 96,
        fill: C.white,
        text: '政　务　服　务',
        anchor: 'middle',
        bold: true,
      }) +
      rect({ x: 0, y: 1080, width: 2400, height: 420, fill: '#d8d3c2' }) +
      shape('M0 1180H2400V1196H0ZM0 1340H2400V1356H0Z', C.stone, 0.5) +
      WINDOWS.map(counter).join('') +
      rect({ x: 60, y: 900, width: 2280, height: 66, fill: C.wood, radius: 10 }) +
      rect({ x: 90, y: 966, width: 2220, height: 190, fill: '#c79a63' }) +
      placed(fromBehind({ coat: C.ochre, hair: 'grey' }), 520, 1440, 1.35) +
      placed(fromBehind({ coat: C.moss, hair: 'short' }), 1090, 1420, 1.35) +
      placed(fromBehind({ coat: C.rose, hair: 'long' }), 1730, 1440, 1.35) +
      pottedPlant(2270, 1420, 1.9) +
      pottedPlant(130, 1420, 1.7) +
      clock(2300, 105, 70),
  };
}

function counter({ x, sign, coat, hair }: (typeof WINDOWS)[number]): string {
  return (
    rect({ x, y: 330, width: 420, height: 570, fill: C.white, radius: 12 }) +
    rect({ x: x + 20, y: 440, width: 380, height: 460, fill: C.sky }) +
    label({ x: x + 210, y: 410, size: 56, fill: C.brick, text: sign, anchor: 'middle', bold: true }) +
    placed(bust({ coat, hair }), x + 210, 902, 1.75) +
    rect({ x: x + 300, y: 800, width: 90, height: 70, fill: C.ink, radius: 6 })
  );
}
