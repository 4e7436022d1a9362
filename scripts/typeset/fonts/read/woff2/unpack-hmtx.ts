import { viewOf } from '../tables.ts';
import { ByteReader } from './byte-reader.ts';
import type { OutlineOf } from './unpack-glyf.ts';

/** Undoes the `hmtx` transform (section 5.4): left bearings that equal the left edge of the outline were left out. */
export function unpackHmtx(tables: ReadonlyMap<string, Uint8Array>, outlineOf: OutlineOf): Uint8Array {
  const reader = new ByteReader(tables.get('hmtx')!);
  const flags = reader.u8();
  const glyphs = viewOf(tables.get('maxp')!).getUint16(4);
  const metrics = viewOf(tables.get('hhea')!).getUint16(34);
  const advances = Array.from({ length: metrics }, () => reader.u16());
  const bearing = (glyph: number, isLeftOut: boolean): number =>
    isLeftOut ? leftEdge(outlineOf(glyph)) : reader.i16();
  const bytes = new Uint8Array(4 * metrics + 2 * (glyphs - metrics));
  const view = viewOf(bytes);
  for (let glyph = 0; glyph < glyphs; glyph++) {
    const isLong = glyph < metrics;
    const value = bearing(glyph, (flags & (isLong ? 1 : 2)) !== 0);
    if (isLong) view.setUint16(4 * glyph, advances[glyph]!);
    view.setInt16(isLong ? 4 * glyph + 2 : 2 * metrics + 2 * glyph, value);
  }
  return bytes;
}

function leftEdge(outline: Uint8Array): number {
  return outline.length > 0 ? viewOf(outline).getInt16(2) : 0;
}
