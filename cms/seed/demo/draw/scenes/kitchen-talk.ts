import { PALETTE as C } from '../palette.ts';
import { bust } from '../people.ts';
import { circle, type Drawing, ellipse, placed, rect, shape, stroke } from '../svg.ts';

/** Evening in a village kitchen: an old woman by the stove talks, a visitor listens on a low stool. */
export function kitchenTalk(): Drawing {
  return {
    width: 2000,
    height: 1300,
    defs: '<radialGradient id="glow"><stop offset="0" stop-color="#f0b95b" stop-opacity="0.75"/><stop offset="1" stop-color="#f0b95b" stop-opacity="0"/></radialGradient>',
    body:
      rect({ x: 0, y: 0, width: 2000, height: 1300, fill: '#d8c6a4' }) +
      rect({ x: 0, y: 1000, width: 2000, height: 300, fill: '#9c7d5a' }) +
      rect({ x: 1330, y: 170, width: 430, height: 400, fill: C.wood }) +
      rect({ x: 1356, y: 196, width: 378, height: 348, fill: '#5d7f93' }) +
      circle(1640, 290, 44, C.paper) +
      shape('M1356 470Q1480 380 1600 440T1734 410V544H1356Z', C.deep) +
      stroke('M1545 196V544M1356 370H1734', C.wood, 14) +
      garlands() +
      stove() +
      circle(520, 880, 520, 'url(#glow)') +
      seated(960, C.brick, 'grey') +
      seated(1440, C.teal, 'short') +
      rect({ x: 1400, y: 900, width: 100, height: 74, fill: C.white, radius: 6 }) +
      stroke('M1416 922h66M1416 942h66M1416 960h40', C.stone, 5) +
      ellipse(1190, 1150, 110, 30, C.wood) +
      ellipse(1190, 1140, 96, 22, C.leaf),
  };
}

function seated(x: number, coat: string, hair: 'grey' | 'short'): string {
  return (
    rect({ x: x - 120, y: 1090, width: 240, height: 26, fill: C.bark, radius: 8 }) +
    stroke(`M${x - 96} 1110L${x - 112} 1210M${x + 96} 1110L${x + 112} 1210`, C.bark, 20) +
    shape(
      `M${x - 130} 1000Q${x - 150} 1110 ${x - 80} 1110H${x + 80}Q${x + 150} 1110 ${x + 130} 1000Z`,
      C.ink,
    ) +
    stroke(`M${x - 70} 1090V1200M${x + 70} 1090V1200`, C.ink, 56) +
    ellipse(x - 78, 1208, 48, 20, C.hair) +
    ellipse(x + 78, 1208, 48, 20, C.hair) +
    placed(bust({ coat, hair }), x, 1030, 1.6)
  );
}

function stove(): string {
  return (
    rect({ x: 110, y: 0, width: 120, height: 640, fill: '#ede3cb' }) +
    rect({ x: 100, y: 640, width: 640, height: 480, fill: C.paper, radius: 10 }) +
    rect({ x: 70, y: 610, width: 700, height: 50, fill: C.stone, radius: 8 }) +
    ellipse(470, 612, 150, 34, C.ink) +
    shape('M330 606Q470 500 610 606Z', C.wood) +
    rect({ x: 450, y: 532, width: 40, height: 26, fill: C.bark, radius: 8 }) +
    stroke('M410 480q-30 -50 10 -100t0 -110M520 480q30 -50 -10 -100t10 -120', C.white, 14, 0.6) +
    shape('M420 1120V900Q420 800 520 800Q620 800 620 900V1120Z', C.ink) +
    shape(
      'M450 1110Q440 1000 490 950Q490 1000 520 990Q510 920 560 890Q550 960 590 1000Q610 1060 590 1110Z',
      C.brick,
    ) +
    shape('M480 1110Q475 1050 510 1010Q520 1060 545 1040Q570 1070 560 1110Z', C.sun)
  );
}

function garlands(): string {
  return [900, 1010, 1120]
    .map(
      (x, index) =>
        stroke(`M${x} 0V${120 + index * 20}`, C.bark, 5) +
        [0, 1, 2, 3]
          .map((row) =>
            ellipse(x + (row % 2 ? 16 : -16), 130 + row * 42, 20, 30, index === 1 ? C.brick : C.ochre),
          )
          .join(''),
    )
    .join('');
}
