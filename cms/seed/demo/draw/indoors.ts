import { PALETTE as C } from './palette.ts';
import { circle, ellipse, randomFrom, rect, shape, stroke } from './svg.ts';

const SPINES = [C.brick, C.teal, C.ochre, C.deep, C.rose, C.moss, C.sand, C.lake, C.wood];

type Shelf = { seed: number; x: number; y: number; width: number; height: number; rows: number };

/** A bookcase full of books of many colours. */
export function bookcase({ seed, x, y, width, height, rows }: Shelf): string {
  const next = randomFrom(seed);
  const rowHeight = height / rows;
  let body = rect({ x: x - 14, y: y - 14, width: width + 28, height: height + 24, fill: C.wood, radius: 6 });
  body += rect({ x, y, width, height, fill: '#7a5334' });
  for (let row = 0; row < rows; row += 1) {
    const floor = y + (row + 1) * rowHeight - 12;
    body += books(next, x + 8, floor, width - 16, rowHeight - 30);
    body += rect({ x, y: floor, width, height: 12, fill: C.wood });
  }
  return body;
}

function books(next: () => number, x: number, floor: number, width: number, room: number): string {
  let body = '';
  for (let at = x; at < x + width - 20; ) {
    const thick = 16 + next() * 22;
    const tall = room * (0.68 + next() * 0.3);
    const fill = SPINES[Math.floor(next() * SPINES.length)]!;
    if (next() > 0.07 && at + thick < x + width) {
      body += rect({ x: at, y: floor - tall, width: thick, height: tall, fill, radius: 2 });
      body += rect({
        x: at + 3,
        y: floor - tall + tall * 0.16,
        width: thick - 6,
        height: 6,
        fill: C.white,
        opacity: 0.55,
      });
    }
    at += thick + 2;
  }
  return body;
}

/** A tall window with a soft view. */
export function windowPane(x: number, y: number, width: number, height: number): string {
  return (
    rect({ x: x - 16, y: y - 16, width: width + 32, height: height + 32, fill: C.white, radius: 6 }) +
    rect({ x, y, width, height, fill: C.sky }) +
    shape(
      `M${x} ${y + height * 0.7}Q${x + width * 0.3} ${y + height * 0.45} ${x + width * 0.6} ${y + height * 0.64}T${x + width} ${y + height * 0.56}V${y + height}H${x}Z`,
      C.water,
    ) +
    shape(
      `M${x} ${y + height * 0.84}Q${x + width * 0.5} ${y + height * 0.68} ${x + width} ${y + height * 0.8}V${y + height}H${x}Z`,
      C.moss,
    ) +
    stroke(`M${x + width / 2} ${y}V${y + height}M${x} ${y + height * 0.38}H${x + width}`, C.white, 12)
  );
}

/** A hanging lamp; its light falls `beam` px down. */
export function lamp(x: number, y: number, beam = 548): string {
  return (
    stroke(`M${x} 0V${y}`, C.ink, 6) +
    shape(`M${x - 62} ${y + 66}Q${x - 52} ${y} ${x} ${y}Q${x + 52} ${y} ${x + 62} ${y + 66}Z`, C.deep) +
    ellipse(x, y + 68, 60, 12, C.sun) +
    shape(
      `M${x - 60} ${y + 72}H${x + 60}L${x + 60 + beam * 0.44} ${y + 72 + beam}H${x - 60 - beam * 0.44}Z`,
      C.sun,
      0.09,
    )
  );
}

/** A plant in a pot, its foot on the point. */
export function pottedPlant(x: number, y: number, scale = 1): string {
  const leaves = [-62, -34, -8, 18, 46]
    .map((lean) =>
      shape(
        `M0 -60Q${lean * 1.3} -150 ${lean * 2} -${190 - Math.abs(lean)}Q${lean * 0.3} -130 0 -60Z`,
        lean % 4 === 0 ? C.pine : C.moss,
      ),
    )
    .join('');
  return `<g transform="translate(${x} ${y}) scale(${scale})">${leaves}${shape('M-48 -70H48L36 0H-36Z', C.brick)}${rect({ x: -54, y: -82, width: 108, height: 18, fill: C.rose, radius: 4 })}</g>`;
}

/** A wall clock. */
export function clock(x: number, y: number, radius: number): string {
  return (
    circle(x, y, radius, C.ink) +
    circle(x, y, radius * 0.86, C.white) +
    stroke(
      `M${x} ${y}V${y - radius * 0.55}M${x} ${y}L${x + radius * 0.4} ${y + radius * 0.2}`,
      C.ink,
      radius * 0.09,
    )
  );
}
