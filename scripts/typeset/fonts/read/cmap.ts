/** Finds the glyph of a code point; 0 when there is none. */
export type Cmap = (codePoint: number) => number;

/** Reads a `cmap` table: the full-range subtable (format 12) when there is one, else the basic one (format 4). */
export function readCmap(view: DataView): Cmap {
  const offsets = new Map<number, number>();
  const count = view.getUint16(2);
  for (let index = 0; index < count; index++) {
    const offset = view.getUint32(8 + 8 * index);
    offsets.set(view.getUint16(offset), offset);
  }
  const full = offsets.get(12);
  const basic = offsets.get(4);
  if (full !== undefined) return (codePoint) => findInGroups(view, full, codePoint);
  if (basic !== undefined) return (codePoint) => findInSegments(view, basic, codePoint);
  throw new Error('the font has no character map of format 4 or 12');
}

/** The first index in `[0, count)` for which `isReached` holds; `count` when there is none. */
function lowerBound(count: number, isReached: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function findInGroups(view: DataView, offset: number, codePoint: number): number {
  const count = view.getUint32(offset + 12);
  const at = (index: number) => offset + 16 + 12 * index;
  const index = lowerBound(count, (item) => view.getUint32(at(item) + 4) >= codePoint);
  if (index === count) return 0;
  const first = view.getUint32(at(index));
  return codePoint < first ? 0 : view.getUint32(at(index) + 8) + codePoint - first;
}

function findInSegments(view: DataView, offset: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const size = view.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + size + 2;
  const index = lowerBound(size / 2, (item) => view.getUint16(ends + 2 * item) >= codePoint);
  if (2 * index === size) return 0;
  const start = view.getUint16(starts + 2 * index);
  if (codePoint < start) return 0;
  const delta = view.getUint16(starts + size + 2 * index);
  const rangeAt = starts + 2 * size + 2 * index;
  const range = view.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
