/** A sample of what a text holds: the smallest hashes of its shingles, ascending. `limit` is where the sample ends. */
export type Sketch = { hashes: Uint32Array; limit: number };

/** Characters of one shingle. Ten in a row are hardly ever the same by chance, set phrases included. */
const SHINGLE = 10;
/** Hashes kept of one text: one kilobyte, enough to tell a third from a half. */
const KEPT = 256;
/** No hash is larger. */
const ALL = 0xffffffff;

/** The letters and digits of a text, in one width and case: what two copies of it share. */
export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** All strings under the key `text` in any depth: what an article of the model and a stored body have in common. */
export function allText(value: unknown): string {
  if (Array.isArray(value)) return value.map(allText).join('');
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value)
    .map(([key, item]) => (key === 'text' && typeof item === 'string' ? item : allText(item)))
    .join('');
}

/** The sketch of a text（bottom-k）. A text of few shingles is held whole. Pure. */
export function sketchOf(text: string): Sketch {
  const key = textKey(text);
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= key.length; at++) hashes.add(hash(key, at));
  const sorted = Uint32Array.from(hashes).sort();
  if (sorted.length <= KEPT) return { hashes: sorted, limit: ALL };
  const kept = sorted.slice(0, KEPT);
  return { hashes: kept, limit: kept[KEPT - 1]! };
}

/** 0–1: which share of the shorter text stands in the other, estimated where both samples are whole. */
export function likeness(a: Sketch, b: Sketch): number {
  const limit = Math.min(a.limit, b.limit);
  let left = 0;
  let right = 0;
  let shared = 0;
  while (isBelow(a, left, limit) && isBelow(b, right, limit)) {
    const difference = a.hashes[left]! - b.hashes[right]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  const shorter = Math.min(countBelow(a, left, limit), countBelow(b, right, limit));
  return shorter === 0 ? 0 : shared / shorter;
}

function isBelow({ hashes }: Sketch, at: number, limit: number): boolean {
  return at < hashes.length && hashes[at]! <= limit;
}

function countBelow(sketch: Sketch, from: number, limit: number): number {
  let count = from;
  while (isBelow(sketch, count, limit)) count += 1;
  return count;
}

// FNV-1a over UTF-16 units, mixed once more so that the smallest hashes are a fair sample.
function hash(text: string, from: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < from + SHINGLE; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
