import { viewOf } from '../tables.ts';
import { ByteReader } from './byte-reader.ts';
import type { OutlineOf } from './unpack-glyf.ts';

/** Widths as `hmtx` holds them, with no bearing where it was left out; `leftBearing` answers for those. */
export type UnpackedHmtx = { table: Uint8Array; leftBearing(glyph: number): number };

/**
 * Undoes the `hmtx` transform (section 5.4): left bearings that equal the left edge of the outline were left out, and
 * are taken from there when one is asked for.
 */
export function unpackHmtx(tables: ReadonlyMap<string, Uint8Array>, outlineOf: OutlineOf): UnpackedHmtx {
  const reader = new ByteReader(tables.get('hmtx')!);
  const flags = reader.u8();
  const glyphs = viewOf(tables.get('maxp')!).getUint16(4);
  const metrics = viewOf(tables.get('hhea')!).getUint16(34);
  const table = new Uint8Array(4 * metrics + 2 * (glyphs - metrics));
  const view = viewOf(table);
  for (let glyph = 0; glyph < metrics; glyph++) view.setUint16(4 * glyph, reader.u16());
  const isLeftOut = (glyph: number) => (flags & (glyph < metrics ? 1 : 2)) !== 0;
  const placeOf = (glyph: number) => (glyph < metrics ? 4 * glyph + 2 : 2 * metrics + 2 * glyph);
  for (let glyph = 0; glyph < glyphs; glyph++) {
    if (!isLeftOut(glyph)) view.setInt16(placeOf(glyph), reader.i16());
  }
  return {
    table,
    leftBearing: (glyph) => (isLeftOut(glyph) ? leftEdge(outlineOf(glyph)) : view.getInt16(placeOf(glyph))),
  };
}

function leftEdge(outline: Uint8Array): number {
  return outline.length > 0 ? viewOf(outline).getInt16(2) : 0;
}
