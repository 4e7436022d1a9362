import type { BoxedGlyph } from '../box-glyph.ts';
import type { FontFile } from '../read/font-file.ts';
import { viewOf } from '../read/tables.ts';
import { remapComponents } from './components.ts';
import { encodeSfnt } from './encode-sfnt.ts';

/** A glyph of a subset in its final form. Lengths in thousandths of an em. */
type Entry = { outline: Uint8Array; advance: number; leftBearing: number };

/** What of a glyph a subset needs. */
export type SubsetGlyph = Pick<BoxedGlyph, 'file' | 'glyph'>;

/** The em every subset is drawn in; all fonts of the press share it, so outlines are copied as they are. */
const SUBSET_UNITS_PER_EM = 1000;

/**
 * Gathers glyphs, from one file or from the slices of one typeface, and writes them as one TrueType font. Glyphs are
 * numbered from 1 in the order they are added; 0 is .notdef. Equal additions give equal bytes.
 */
export type Subset = {
  /** Adds a glyph and answers its number. Each call makes a new one: two characters never share a number. */
  add(glyph: SubsetGlyph): number;
  /** Adds a glyph without ink. `advance` in em. */
  addBlank(advance: number): number;
  /** The advance of a glyph by its number, in thousandths of an em. */
  advanceOf(glyph: number): number;
  /** Glyphs so far, .notdef and components included. */
  count(): number;
  encode(): Uint8Array;
};

export function makeSubset(): Subset {
  const entries: Entry[] = [{ outline: new Uint8Array(), advance: 1000, leftBearing: 0 }];
  const components = new Map<FontFile, Map<number, number>>();
  const push = (entry: Entry): number => entries.push(entry) - 1;
  const add = ({ file, glyph }: SubsetGlyph): number => {
    if (file.unitsPerEm !== SUBSET_UNITS_PER_EM) {
      throw new Error(
        `a font of ${file.unitsPerEm} units to the em cannot join a subset of ${SUBSET_UNITS_PER_EM}`,
      );
    }
    const entry = {
      outline: file.outlineOf(glyph),
      advance: file.advanceOf(glyph),
      leftBearing: file.leftBearingOf(glyph),
    };
    const index = push(entry);
    entry.outline = remapComponents(entry.outline, (component) => addComponent(file, component));
    return index;
  };
  const addComponent = (file: FontFile, glyph: number): number => {
    const known = components.get(file) ?? new Map<number, number>();
    components.set(file, known);
    const index = known.get(glyph) ?? add({ file, glyph });
    known.set(glyph, index);
    return index;
  };
  return {
    add,
    addBlank: (advance) =>
      push({ outline: new Uint8Array(), advance: Math.round(advance * 1000), leftBearing: 0 }),
    advanceOf: (glyph) => entries[glyph]!.advance,
    count: () => entries.length,
    encode: () => encodeSfnt(subsetTables(entries)),
  };
}

function subsetTables(entries: readonly Entry[]): Map<string, Uint8Array> {
  const { glyf, loca } = joinOutlines(entries);
  return new Map([
    ['glyf', glyf],
    ['head', headTable(entries)],
    ['hhea', hheaTable(entries)],
    ['hmtx', hmtxTable(entries)],
    ['loca', loca],
    ['maxp', maxpTable(entries)],
  ]);
}

function joinOutlines(entries: readonly Entry[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = new Uint8Array(4 * (entries.length + 1));
  const padded = entries.map(({ outline }) => (outline.length + 3) & ~3);
  const glyf = new Uint8Array(padded.reduce((sum, length) => sum + length, 0));
  let at = 0;
  entries.forEach(({ outline }, index) => {
    glyf.set(outline, at);
    at += padded[index]!;
    viewOf(loca).setUint32(4 * (index + 1), at);
  });
  return { glyf, loca };
}

type Edges = { xMin: number; yMin: number; xMax: number; yMax: number };

/** The box around all outlines. */
function edgesOf(entries: readonly Entry[]): Edges {
  const edges = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };
  for (const { outline } of entries) {
    if (outline.length === 0) continue;
    const view = viewOf(outline);
    edges.xMin = Math.min(edges.xMin, view.getInt16(2));
    edges.yMin = Math.min(edges.yMin, view.getInt16(4));
    edges.xMax = Math.max(edges.xMax, view.getInt16(6));
    edges.yMax = Math.max(edges.yMax, view.getInt16(8));
  }
  return edges;
}

function headTable(entries: readonly Entry[]): Uint8Array {
  const { xMin, yMin, xMax, yMax } = edgesOf(entries);
  const bytes = new Uint8Array(54);
  const view = viewOf(bytes);
  view.setUint32(0, 0x00010000);
  view.setUint32(4, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(16, 0x0003);
  view.setUint16(18, SUBSET_UNITS_PER_EM);
  [xMin, yMin, xMax, yMax].forEach((value, index) => {
    view.setInt16(36 + 2 * index, value);
  });
  view.setUint16(46, 8);
  view.setInt16(48, 2);
  view.setInt16(50, 1);
  return bytes;
}

function hheaTable(entries: readonly Entry[]): Uint8Array {
  const bytes = new Uint8Array(36);
  const view = viewOf(bytes);
  view.setUint32(0, 0x00010000);
  view.setInt16(4, 880);
  view.setInt16(6, -120);
  view.setUint16(10, Math.max(...entries.map((entry) => entry.advance)));
  view.setInt16(18, 1);
  view.setUint16(34, entries.length);
  return bytes;
}

function hmtxTable(entries: readonly Entry[]): Uint8Array {
  const bytes = new Uint8Array(4 * entries.length);
  const view = viewOf(bytes);
  entries.forEach(({ advance, leftBearing }, index) => {
    view.setUint16(4 * index, advance);
    view.setInt16(4 * index + 2, leftBearing);
  });
  return bytes;
}

/** Version 1.0 with upper bounds where exact counts are of use to no one who reads an unhinted font. */
function maxpTable(entries: readonly Entry[]): Uint8Array {
  const bytes = new Uint8Array(32);
  const view = viewOf(bytes);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, entries.length);
  const bounds = [0x2000, 0x800, 0x2000, 0x800, 2, 0, 0, 0, 0, 0, 0, 0x40, 8];
  bounds.forEach((value, index) => {
    view.setUint16(6 + 2 * index, value);
  });
  return bytes;
}
