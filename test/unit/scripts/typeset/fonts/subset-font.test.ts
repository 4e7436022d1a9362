import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../../../scripts/typeset/fonts/font-book.ts';
import { makeFontFile } from '../../../../../scripts/typeset/fonts/read/font-file.ts';
import { type FontTables, tagAt, viewOf } from '../../../../../scripts/typeset/fonts/read/tables.ts';
import { makeSubset, type SubsetGlyph } from '../../../../../scripts/typeset/fonts/subset/subset-font.ts';

const book = openFontBook();

function glyphOf(char: string): SubsetGlyph {
  const glyph = book.glyph('song', char.codePointAt(0)!);
  if (!glyph || glyph.isBlank) throw new Error(`no glyph for ${char}`);
  return glyph;
}

/** The tables of an encoded subset; every checksum of the directory is verified on the way. */
function tablesOf(bytes: Uint8Array): FontTables & { names: string[] } {
  const view = viewOf(bytes);
  const found = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + 16 * index;
    const at = view.getUint32(record + 8);
    found.set(tagAt(view, record), viewOf(bytes.subarray(at, at + view.getUint32(record + 12))));
  }
  const table = (tag: string) => found.get(tag)!;
  return {
    names: [...found.keys()],
    has: (tag) => found.has(tag),
    table,
    slice: (tag, offset, length) => new Uint8Array(table(tag).buffer, table(tag).byteOffset + offset, length),
  };
}

function sum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}

describe('makeSubset', () => {
  it('numbers glyphs from 1 and keeps outlines and widths', () => {
    const subset = makeSubset();
    const chars = ['学', '习', 'A', '，'];
    expect(chars.map((char) => subset.add(glyphOf(char)))).toEqual([1, 2, 3, 4]);
    const tables = tablesOf(subset.encode());
    // A font without a character map is read by glyph number: a map of none is enough for the reader.
    const cmap = new DataView(Uint8Array.from([0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, ...empty12()]).buffer);
    const file = makeFontFile({ ...tables, table: (tag) => (tag === 'cmap' ? cmap : tables.table(tag)) });
    chars.forEach((char, index) => {
      const { file: source, glyph } = glyphOf(char);
      const outline = source.outlineOf(glyph);
      expect(file.outlineOf(index + 1).subarray(0, outline.length)).toEqual(outline);
      expect(file.advanceOf(index + 1)).toBe(source.advanceOf(glyph));
      expect(file.leftBearingOf(index + 1)).toBe(source.leftBearingOf(glyph));
    });
  });

  it('brings the components of a composite glyph and points to them', () => {
    const simple = glyphOf('一');
    const flags = { words: 1, more: 0x20, instructions: 0x100 };
    const composite = Uint8Array.from([
      ...[0xff, 0xff, 0, 0, 0, 0, 0, 9, 0, 9],
      ...[0, flags.words | flags.more, 0, 40, 0, 1, 0, 2],
      ...[flags.instructions >> 8, 0, 0, 41, 3, 4],
      ...[0, 2, 7, 7],
    ]);
    const outlines = new Map([
      [7, composite],
      [40, simple.file.outlineOf(simple.glyph)],
      [41, new Uint8Array()],
    ]);
    const file = { ...simple.file, outlineOf: (glyph: number) => outlines.get(glyph)! };
    const subset = makeSubset();
    expect(subset.add({ file, glyph: 7 })).toBe(1);
    expect(subset.count()).toBe(4);
    const tables = tablesOf(subset.encode());
    const loca = tables.table('loca');
    const glyf = (glyph: number) =>
      tables.slice(
        'glyf',
        loca.getUint32(4 * glyph),
        loca.getUint32(4 * glyph + 4) - loca.getUint32(4 * glyph),
      );
    const expected = [...composite.subarray(0, 24)];
    expected[13] = 2;
    expected[18] = 0;
    expected[21] = 3;
    expect([...glyf(1)]).toEqual(expected);
    expect([...glyf(2).subarray(0, outlines.get(40)!.length)]).toEqual([...outlines.get(40)!]);
  });

  it('gives equal bytes for equal additions, whole and summed right', () => {
    const encode = () => {
      const subset = makeSubset();
      for (const char of '党建引领') subset.add(glyphOf(char));
      subset.addBlank(1);
      return subset.encode();
    };
    expect(encode()).toEqual(encode());
    expect(sum(encode())).toBe(0xb1b0afba);
    expect(tablesOf(encode()).names).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
  });

  it('gives two numbers to the same glyph added twice', () => {
    const subset = makeSubset();
    expect(subset.add(glyphOf('见'))).not.toBe(subset.add(glyphOf('见')));
  });
});

/** A character map of format 12 without groups. */
function empty12(): number[] {
  return [0, 12, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0];
}
