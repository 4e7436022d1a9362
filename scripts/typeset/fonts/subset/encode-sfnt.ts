import { viewOf } from '../read/tables.ts';

/** Writes tables as a TrueType file: sorted directory, tables padded to four bytes, checksums. Needs a `head`. */
export function encodeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const start = 12 + 16 * sorted.length;
  const bytes = new Uint8Array(sorted.reduce((sum, [, table]) => sum + padded(table.length), start));
  const view = viewOf(bytes);
  writeHeader(view, sorted.length);
  let at = start;
  let head = 0;
  sorted.forEach(([tag, table], index) => {
    bytes.set(table, at);
    writeRecord(view, 12 + 16 * index, { tag, at, length: table.length });
    if (tag === 'head') head = at;
    at += padded(table.length);
  });
  view.setUint32(head + 8, (0xb1b0afba - checksum(view, 0, bytes.length)) >>> 0);
  return bytes;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (count - 2 ** power));
}

function writeRecord(
  view: DataView,
  record: number,
  table: { tag: string; at: number; length: number },
): void {
  for (let letter = 0; letter < 4; letter++) view.setUint8(record + letter, table.tag.charCodeAt(letter));
  view.setUint32(record + 4, checksum(view, table.at, padded(table.length)));
  view.setUint32(record + 8, table.at);
  view.setUint32(record + 12, table.length);
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
