import type { Drawing } from './svg.ts';

/** Version 3, level L: 29 modules, 55 data bytes, 15 check bytes in one block, at most 53 bytes of text. */
const SIZE = 29;
const DATA_BYTES = 55;
const CHECK_BYTES = 15;
const MASK = 0;

/** A QR code (ISO/IEC 18004, version 3-L, byte mode) with its quiet zone, 40 px a module. Throws on longer text. */
export function qrCode(text: string): Drawing {
  const modules = draw([...withChecks(encode(new TextEncoder().encode(text)))]);
  const module = 40;
  const side = (SIZE + 8) * module;
  const dark = modules.flatMap((row, y) =>
    row.map((on, x) =>
      on ? `M${(x + 4) * module} ${(y + 4) * module}h${module}v${module}h-${module}z` : '',
    ),
  );
  return {
    width: side,
    height: side,
    body: `<rect width="${side}" height="${side}" fill="#fff"/><path d="${dark.join('')}" fill="#000" shape-rendering="crispEdges"/>`,
  };
}

function encode(bytes: Uint8Array): number[] {
  if (bytes.length > DATA_BYTES - 2)
    throw new RangeError(`QR text of ${bytes.length} bytes is over ${DATA_BYTES - 2}`);
  const bits = [4, ...splitNibbles(bytes.length), ...[...bytes].flatMap(splitNibbles), 0];
  const data: number[] = [];
  for (let index = 0; index < bits.length; index += 2)
    data.push((bits[index]! << 4) | (bits[index + 1] ?? 0));
  for (let pad = 0; data.length < DATA_BYTES; pad += 1) data.push(pad % 2 === 0 ? 0xec : 0x11);
  return data;
}

function splitNibbles(byte: number): number[] {
  return [byte >> 4, byte & 15];
}

function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product & 255;
}

/** Data followed by its Reed–Solomon check bytes. */
function withChecks(data: number[]): number[] {
  const divisor: number[] = new Array<number>(CHECK_BYTES).fill(0);
  divisor[CHECK_BYTES - 1] = 1;
  for (let step = 0, root = 1; step < CHECK_BYTES; step += 1, root = multiply(root, 2)) {
    for (let at = 0; at < CHECK_BYTES; at += 1)
      divisor[at] = multiply(divisor[at]!, root) ^ (divisor[at + 1] ?? 0);
  }
  const rest: number[] = new Array<number>(CHECK_BYTES).fill(0);
  for (const byte of data) {
    const factor = byte ^ rest.shift()!;
    rest.push(0);
    for (let at = 0; at < CHECK_BYTES; at += 1) rest[at]! ^= multiply(divisor[at]!, factor);
  }
  return [...data, ...rest];
}

function draw(codewords: number[]): boolean[][] {
  const grid: (boolean | undefined)[][] = Array.from({ length: SIZE }, () => new Array(SIZE).fill(undefined));
  for (const [x, y] of [
    [3, 3],
    [SIZE - 4, 3],
    [3, SIZE - 4],
  ] as const)
    finder(grid, x, y);
  for (let y = -2; y <= 2; y += 1)
    for (let x = -2; x <= 2; x += 1) grid[22 + y]![22 + x] = Math.max(Math.abs(x), Math.abs(y)) !== 1;
  for (let at = 8; at < SIZE - 8; at += 1) grid[6]![at] = grid[at]![6] = at % 2 === 0;
  format(grid);
  fill(grid, codewords);
  return grid.map((row) => row.map(Boolean));
}

function finder(grid: (boolean | undefined)[][], centreX: number, centreY: number): void {
  for (let y = -4; y <= 4; y += 1) {
    for (let x = -4; x <= 4; x += 1) {
      const ring = Math.max(Math.abs(x), Math.abs(y));
      const row = grid[centreY + y];
      if (row && centreX + x >= 0 && centreX + x < SIZE) row[centreX + x] = ring !== 2 && ring !== 4;
    }
  }
}

function format(grid: (boolean | undefined)[][]): void {
  const data = (1 << 3) | MASK;
  let rest = data;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((data << 10) | rest) ^ 0x5412;
  const bit = (at: number) => ((bits >> at) & 1) === 1;
  for (let at = 0; at <= 5; at += 1) grid[at]![8] = bit(at);
  grid[7]![8] = bit(6);
  grid[8]![8] = bit(7);
  grid[8]![7] = bit(8);
  for (let at = 9; at < 15; at += 1) grid[8]![14 - at] = bit(at);
  for (let at = 0; at < 8; at += 1) grid[8]![SIZE - 1 - at] = bit(at);
  for (let at = 8; at < 15; at += 1) grid[SIZE - 15 + at]![8] = bit(at);
  grid[SIZE - 8]![8] = true;
}

function fill(grid: (boolean | undefined)[][], codewords: number[]): void {
  let at = 0;
  for (let right = SIZE - 1; right >= 1; right -= 2) {
    const left = right <= 6 ? right - 1 : right;
    for (let step = 0; step < SIZE; step += 1) {
      const isUpward = ((left + 1) & 2) === 0;
      const y = isUpward ? SIZE - 1 - step : step;
      for (const x of [left, left - 1]) {
        if (grid[y]![x] !== undefined) continue;
        const value = ((codewords[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
        grid[y]![x] = (value === 1) !== ((x + y) % 2 === 0);
        at += 1;
      }
    }
  }
}
