import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFRawStream,
} from 'pdf-lib';
import { expect, it } from 'vitest';
import { typeset } from '../../../scripts/typeset/typeset.ts';
import { design } from '../../../templates/print/journal/index.ts';
import { sampleSnapshot } from './glyph-grid.ts';

const name = (value: string) => PDFName.of(value);

/** Advances of all glyphs of a TrueType font, from its own tables, in thousandths of an em. */
function advancesIn(font: Uint8Array): number[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + 16 * at;
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
    tables.set(tag, view.getUint32(entry + 8));
  }
  const em = view.getUint16(tables.get('head')! + 18);
  const glyphs = view.getUint16(tables.get('maxp')! + 4);
  const metrics = view.getUint16(tables.get('hhea')! + 34);
  const advance = (glyph: number) => view.getUint16(tables.get('hmtx')! + 4 * Math.min(glyph, metrics - 1));
  return Array.from({ length: glyphs }, (_, glyph) => (advance(glyph) * 1000) / em);
}

/** Widths the file says its glyphs have: runs of `W` over the default. */
function widthsSaid(font: PDFDict, count: number): number[] {
  const said: number[] = new Array(count).fill(font.lookup(name('DW'), PDFNumber).asNumber());
  const runs = font.lookup(name('W'), PDFArray);
  for (let at = 0; at < runs.size(); at += 2) {
    const first = runs.lookup(at, PDFNumber).asNumber();
    const widths = runs.lookup(at + 1, PDFArray);
    for (let index = 0; index < widths.size(); index++) {
      said[first + index] = widths.lookup(index, PDFNumber).asNumber();
    }
  }
  return said;
}

// ISO 19005-2, 6.2.11.5; ISO 32000-1, 9.7.4.3
it.each(['screen', 'press'] as const)(
  'says of every glyph of a %s file the width its font has',
  async (profile) => {
    const { bytes } = await typeset({ snapshot: await sampleSnapshot(), design, profile });
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    const fonts = file.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict && object.has(name('CIDToGIDMap')));
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts as PDFDict[]) {
      const program = font.lookup(name('FontDescriptor'), PDFDict).lookup(name('FontFile2'));
      const advances = advancesIn(decodePDFRawStream(program as PDFRawStream).decode());
      expect(widthsSaid(font, advances.length)).toEqual(advances);
    }
  },
);
