import { whenAtRest } from '../../rest.ts';
import { readCmap } from './cmap.ts';
import { substituteSingle } from './gsub-single.ts';
import { type FontTables, viewOf } from './tables.ts';

/** One TrueType font as the press needs it. Widths and bounds in font units (`unitsPerEm` to the em). */
export type FontFile = {
  unitsPerEm: number;
  /** 0 when the font has no glyph for the code point. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  leftBearingOf(glyph: number): number;
  hasInk(glyph: number): boolean;
  /** The glyph's outline as stored in `glyf`; empty for a glyph without ink. */
  outlineOf(glyph: number): Uint8Array;
  /** Left and right edge of the ink; `undefined` without ink. */
  inkOf(glyph: number): { xMin: number; xMax: number } | undefined;
  /** The full-width form (`fwid`) of a glyph, itself when the font has none. */
  fullWidthOf(glyph: number): number;
  tables: FontTables;
};

/** The outlines of each font that were read: the few thousand glyphs of an issue, for the next time it is set. */
let outlines = new WeakMap<FontTables, Map<number, Uint8Array>>();
whenAtRest(() => {
  outlines = new WeakMap();
});

function outlinesOf(tables: FontTables): Map<number, Uint8Array> {
  const known = outlines.get(tables) ?? new Map<number, Uint8Array>();
  outlines.set(tables, known);
  return known;
}

/** Reads a font through its tables; every table is loaded on first use. */
export function makeFontFile(tables: FontTables): FontFile {
  const head = tables.table('head');
  const isLongLoca = head.getInt16(50) === 1;
  const metricCount = tables.table('hhea').getUint16(34);
  const cmap = readCmap(tables.table('cmap'));
  const locate = (glyph: number): number => {
    const loca = tables.table('loca');
    return isLongLoca ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  };
  const readOutline = (glyph: number): Uint8Array => {
    if (tables.outline) return tables.outline(glyph);
    const start = locate(glyph);
    const end = locate(glyph + 1);
    return end > start ? tables.slice('glyf', start, end - start) : new Uint8Array();
  };
  const outlineOf = (glyph: number): Uint8Array => {
    const known = outlinesOf(tables);
    const outline = known.get(glyph) ?? readOutline(glyph);
    known.set(glyph, outline);
    return outline;
  };
  return {
    unitsPerEm: head.getUint16(18),
    glyphOf: cmap,
    advanceOf: (glyph) => tables.table('hmtx').getUint16(4 * Math.min(glyph, metricCount - 1)),
    leftBearingOf: (glyph) =>
      tables.leftBearing?.(glyph) ??
      tables.table('hmtx').getInt16(glyph < metricCount ? 4 * glyph + 2 : 2 * metricCount + 2 * glyph),
    hasInk: (glyph) => (tables.outline ? outlineOf(glyph).length > 0 : locate(glyph + 1) > locate(glyph)),
    outlineOf,
    inkOf(glyph) {
      const outline = outlineOf(glyph);
      if (outline.length === 0) return undefined;
      const view = viewOf(outline);
      return { xMin: view.getInt16(2), xMax: view.getInt16(6) };
    },
    fullWidthOf: (glyph) =>
      (tables.has('GSUB') ? substituteSingle(tables.table('GSUB'), 'fwid', glyph) : undefined) ?? glyph,
    tables,
  };
}
