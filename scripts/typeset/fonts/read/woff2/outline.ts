import { viewOf } from '../tables.ts';

/** A point of a TrueType outline in font units, absolute. */
export type Point = { x: number; y: number; onCurve: boolean };
export type Bounds = { xMin: number; yMin: number; xMax: number; yMax: number };

/** Writes a simple glyph in the form of the `glyf` table, without instructions, padded to four bytes. */
export function encodeSimpleGlyph(
  contourEnds: readonly number[],
  points: readonly Point[],
  bounds?: Bounds,
): Uint8Array {
  const length = 10 + 2 * contourEnds.length + 2 + 5 * points.length;
  const bytes = new Uint8Array((length + 3) & ~3);
  const view = viewOf(bytes);
  writeHeader(view, contourEnds.length, bounds ?? boundsOf(points));
  contourEnds.forEach((end, index) => {
    view.setUint16(10 + 2 * index, end);
  });
  const end = writePoints(view, 12 + 2 * contourEnds.length, points);
  return bytes.subarray(0, (end + 3) & ~3);
}

/** Writes contour count and bounds, the ten bytes before every outline. */
export function writeHeader(view: DataView, contours: number, bounds: Bounds): void {
  [contours, bounds.xMin, bounds.yMin, bounds.xMax, bounds.yMax].forEach((value, index) => {
    view.setInt16(2 * index, value);
  });
}

function boundsOf(points: readonly Point[]): Bounds {
  const bounds = { xMin: 32767, yMin: 32767, xMax: -32768, yMax: -32768 };
  for (const { x, y } of points) {
    bounds.xMin = Math.min(bounds.xMin, x);
    bounds.yMin = Math.min(bounds.yMin, y);
    bounds.xMax = Math.max(bounds.xMax, x);
    bounds.yMax = Math.max(bounds.yMax, y);
  }
  return bounds;
}

const ON_CURVE = 0x01;
/** Flag bits of x and, shifted by one, of y. */
const SHORT = 0x02;
const SAME_OR_POSITIVE = 0x10;

function writePoints(view: DataView, at: number, points: readonly Point[]): number {
  const xs = deltas(points.map((point) => point.x));
  const ys = deltas(points.map((point) => point.y));
  points.forEach((point, index) => {
    const flag = deltaFlag(xs[index]!) | (deltaFlag(ys[index]!) << 1) | (point.onCurve ? ON_CURVE : 0);
    view.setUint8(at + index, flag);
  });
  return writeDeltas(view, writeDeltas(view, at + points.length, xs), ys);
}

function deltas(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function deltaFlag(delta: number): number {
  if (delta === 0) return SAME_OR_POSITIVE;
  if (Math.abs(delta) > 255) return 0;
  return delta > 0 ? SHORT | SAME_OR_POSITIVE : SHORT;
}

function writeDeltas(view: DataView, start: number, values: readonly number[]): number {
  let at = start;
  for (const delta of values) {
    if (delta === 0) continue;
    if (Math.abs(delta) <= 255) view.setUint8(at++, Math.abs(delta));
    else {
      view.setInt16(at, delta);
      at += 2;
    }
  }
  return at;
}
