import type { RawPicture } from './raw-picture.ts';

/** Steps of each of red, green and blue in the table, ends included. */
export const TABLE_STEPS = 33;

/** Inks for every step of red, green and blue: four bytes each, blue counted fastest. */
export type ColourTable = Uint8Array;

/** The level 0–255 of a step. */
function levelOf(step: number): number {
  return Math.round((255 * step) / (TABLE_STEPS - 1));
}

/** Every colour of the table in its order, as a picture; converted by a colour profile it becomes the table. */
export function tableColours(): RawPicture {
  const data = new Uint8Array(3 * TABLE_STEPS ** 3);
  let at = 0;
  for (let red = 0; red < TABLE_STEPS; red++) {
    for (let green = 0; green < TABLE_STEPS; green++) {
      for (let blue = 0; blue < TABLE_STEPS; blue++) {
        data[at++] = levelOf(red);
        data[at++] = levelOf(green);
        data[at++] = levelOf(blue);
      }
    }
  }
  return { width: TABLE_STEPS, height: TABLE_STEPS ** 2, channels: 3, data };
}

/** For each level 0–255: the step below, and how far beyond it in 64ths. */
const BELOW = new Uint8Array(256);
const BEYOND = new Uint8Array(256);
for (let level = 0; level < 256; level++) {
  let below = Math.min(TABLE_STEPS - 2, Math.ceil((level * (TABLE_STEPS - 1)) / 255));
  while (levelOf(below) > level) below--;
  const step = levelOf(below + 1) - levelOf(below);
  BELOW[level] = below;
  BEYOND[level] = Math.round((64 * (level - levelOf(below))) / step);
}

const RED = 4 * TABLE_STEPS ** 2;
const GREEN = 4 * TABLE_STEPS;
const BLUE = 4;
const OPPOSITE = RED + GREEN + BLUE;

/**
 * RGB → CMYK by the table, each pixel between the four corners of its tetrahedron: the way along the grey axis stays
 * grey, and a run of one colour is converted once.
 */
export function toInks({ width, height, data }: RawPicture, table: ColourTable): RawPicture {
  const inks = new Uint8Array(4 * width * height);
  let last = -1;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const red = data[3 * pixel]!;
    const green = data[3 * pixel + 1]!;
    const blue = data[3 * pixel + 2]!;
    const colour = (red << 16) | (green << 8) | blue;
    const to = 4 * pixel;
    if (colour === last) inks.copyWithin(to, to - 4, to);
    else {
      const corner = RED * BELOW[red]! + GREEN * BELOW[green]! + BLUE * BELOW[blue]!;
      between({ table, inks, corner, to }, BEYOND[red]!, BEYOND[green]!, BEYOND[blue]!);
    }
    last = colour;
  }
  return { width, height, channels: 4, data: inks };
}

type Cell = { table: ColourTable; inks: Uint8Array; corner: number; to: number };

/** Writes the inks at a place in a cell of the table, given in 64ths of its edges. */
function between({ table, inks, corner, to }: Cell, r: number, g: number, b: number): void {
  const [first, second] = steps(r, g, b);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const middle = r + g + b - high - low;
  for (let ink = 0; ink < 4; ink++) {
    const at = corner + ink;
    const sum =
      table[at]! * (64 - high) +
      table[at + first]! * (high - middle) +
      table[at + second]! * (middle - low) +
      table[at + OPPOSITE]! * low;
    inks[to + ink] = (sum + 32) >> 6;
  }
}

const ORDERS = {
  redGreen: [RED, RED + GREEN],
  redBlue: [RED, RED + BLUE],
  greenRed: [GREEN, RED + GREEN],
  greenBlue: [GREEN, GREEN + BLUE],
  blueRed: [BLUE, RED + BLUE],
  blueGreen: [BLUE, GREEN + BLUE],
} as const;

/** The two corners between the near and the far one: first along the longest way, then along the next. */
function steps(r: number, g: number, b: number): readonly [first: number, second: number] {
  if (r >= g && r >= b) return g >= b ? ORDERS.redGreen : ORDERS.redBlue;
  if (g >= b) return r >= b ? ORDERS.greenRed : ORDERS.greenBlue;
  return r >= g ? ORDERS.blueRed : ORDERS.blueGreen;
}
