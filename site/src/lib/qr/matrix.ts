import type { Version } from './codewords.ts';

/** Rows of modules, true for dark. */
export type Matrix = boolean[][];

/** Which modules a mask turns (ISO/IEC 18004, table 10). */
const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** A matrix being drawn; `fixed` modules belong to the marks and carry no data. */
type Canvas = { dark: Matrix; fixed: Matrix };

/** Draws codewords into the modules of a version, with the mask of least penalty. */
export function drawMatrix(words: readonly number[], version: Version): Matrix {
  const canvas = drawMarks(version);
  drawFormat(canvas, 0);
  drawData(canvas, words);
  const drawn = MASKS.map((isTurned, mask) => {
    const masked: Canvas = {
      fixed: canvas.fixed,
      dark: canvas.dark.map((row, y) =>
        row.map((dark, x) => dark !== (!canvas.fixed[y]![x] && isTurned(x, y))),
      ),
    };
    drawFormat(masked, mask);
    return masked.dark;
  });
  const penalties = drawn.map(penalty);
  return drawn[penalties.indexOf(Math.min(...penalties))]!;
}

function set(canvas: Canvas, x: number, y: number, dark: boolean): void {
  canvas.dark[y]![x] = dark;
  canvas.fixed[y]![x] = true;
}

function drawMarks(version: Version): Canvas {
  const size = version.number * 4 + 17;
  const blank = () => Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const canvas = { dark: blank(), fixed: blank() };
  for (let at = 0; at < size; at += 1) {
    set(canvas, 6, at, at % 2 === 0);
    set(canvas, at, 6, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawFinder(canvas, x, y);
  for (const x of version.alignment) {
    for (const y of version.alignment) if (!isCorner(x, y, size)) drawAlignment(canvas, x, y);
  }
  if (version.number >= 7) drawVersion(canvas, version.number);
  return canvas;
}

const isCorner = (x: number, y: number, size: number) =>
  (x === 6 && y === 6) || (x === 6 && y === size - 7) || (x === size - 7 && y === 6);

function drawFinder(canvas: Canvas, cx: number, cy: number): void {
  const size = canvas.dark.length;
  for (let dy = -4; dy <= 4; dy += 1) {
    for (let dx = -4; dx <= 4; dx += 1) {
      const [x, y] = [cx + dx, cy + dy];
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      if (x >= 0 && y >= 0 && x < size && y < size) set(canvas, x, y, ring !== 2 && ring !== 4);
    }
  }
}

function drawAlignment(canvas: Canvas, cx: number, cy: number): void {
  for (let dy = -2; dy <= 2; dy += 1) {
    for (let dx = -2; dx <= 2; dx += 1) {
      set(canvas, cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
    }
  }
}

/** Data bits followed by the rest of their division by a polynomial. */
function withCheck(data: number, bits: number, polynomial: number): number {
  let rest = data;
  for (let round = 0; round < bits; round += 1) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * polynomial);
  return (data << bits) | rest;
}

/** Error correction M and the mask, twice. */
function drawFormat(canvas: Canvas, mask: number): void {
  const bits = withCheck(mask, 10, 0x537) ^ 0x5412;
  const bit = (at: number) => ((bits >>> at) & 1) === 1;
  const size = canvas.dark.length;
  for (let at = 0; at <= 5; at += 1) set(canvas, 8, at, bit(at));
  set(canvas, 8, 7, bit(6));
  set(canvas, 8, 8, bit(7));
  set(canvas, 7, 8, bit(8));
  for (let at = 9; at < 15; at += 1) set(canvas, 14 - at, 8, bit(at));
  for (let at = 0; at < 8; at += 1) set(canvas, size - 1 - at, 8, bit(at));
  for (let at = 8; at < 15; at += 1) set(canvas, 8, size - 15 + at, bit(at));
  set(canvas, 8, size - 8, true);
}

function drawVersion(canvas: Canvas, number: number): void {
  const bits = withCheck(number, 12, 0x1f25);
  const size = canvas.dark.length;
  for (let at = 0; at < 18; at += 1) {
    const dark = ((bits >>> at) & 1) === 1;
    const [a, b] = [size - 11 + (at % 3), Math.floor(at / 3)];
    set(canvas, a, b, dark);
    set(canvas, b, a, dark);
  }
}

/** Two columns at a time from the right, up and down in turn, passing over the marks. */
function drawData(canvas: Canvas, words: readonly number[]): void {
  const size = canvas.dark.length;
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    // The column of the timing marks holds no data.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const isUpward = ((right + 1) & 2) === 0;
      const y = isUpward ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (canvas.fixed[y]![x] || at >= words.length * 8) continue;
        canvas.dark[y]![x] = ((words[at >>> 3]! >>> (7 - (at & 7))) & 1) === 1;
        at += 1;
      }
    }
  }
}

/** How hard a matrix is to read: long runs, blocks, shapes like the finder marks, too much of one colour. */
function penalty(matrix: Matrix): number {
  const rows = matrix.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
  const columns = matrix.map((_, x) => rows.map((row) => row[x]).join(''));
  const lines = [...rows, ...columns];
  const runs = lines
    .flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? [])
    .reduce((sum, run) => sum + run.length - 2, 0);
  const finders = lines.reduce(
    (sum, line) => sum + (line.match(/(?=00001011101|10111010000)/g)?.length ?? 0),
    0,
  );
  const blocks = rows.slice(1).reduce((sum, row, y) => {
    const same = [...row].filter(
      (cell, x) => x > 0 && [row[x - 1], rows[y]![x], rows[y]![x - 1]].every((other) => other === cell),
    );
    return sum + same.length;
  }, 0);
  const dark = rows.join('').replaceAll('0', '').length / matrix.length ** 2;
  return runs + 40 * finders + 3 * blocks + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}
