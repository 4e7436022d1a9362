import { deflateSync } from 'node:zlib';
import { PDFContext, PDFHexString, PDFStreamWriter } from 'pdf-lib';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from '../../../content/model/index.ts';
import type { PlacedText } from '../../../scripts/typeset/flow/piece.ts';
import type { PlacedIssue } from '../../../scripts/typeset/page/placed.ts';
import type { Face } from '../../../scripts/typeset/text/measure.ts';
import { sampleSnapshotInput } from '../../helpers/sample-snapshot.ts';

/** Characters drawn one in each cell. In pt. */
export const CELL = 24;
export const COLUMNS = 20;
const SIZE = 20;
const PAGE = { width: CELL * COLUMNS, height: 600 };
const BLACK = { c: 0, m: 0, y: 0, k: 1 };

export function cellOf(index: number): { x: number; y: number } {
  return { x: (index % COLUMNS) * CELL, y: Math.floor(index / COLUMNS) * CELL };
}

/** A page with every character in a cell of its own, as the layout would hand it to the painter. */
export function gridIssue(face: Face, chars: readonly string[]): PlacedIssue {
  const items = chars.map((text, index): PlacedText => {
    const { x, y } = cellOf(index);
    const place = { x: x + 2, y: y + 18, face, size: SIZE, ink: BLACK, offsets: [0], width: SIZE };
    return { kind: 'text', text, ...place, furniture: 'notice' };
  });
  return {
    pages: [{ number: 1, ...PAGE, items }],
    outline: [],
    contents: [],
    fills: [],
    fillers: [],
    ends: [],
  };
}

/** The same grid drawn from a whole font as its maker published it, by glyph number: what the subset must look like. */
export async function referenceGrid(font: Uint8Array, glyphs: readonly number[]): Promise<Uint8Array> {
  const context = PDFContext.create();
  const program = context.register(context.stream(font, { Length1: font.length }));
  const info = { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 };
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'Whole',
    Flags: 4,
    FontBBox: [0, -200, 1000, 900],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 700,
    StemV: 80,
    FontFile2: program,
  });
  const cid = {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'Whole',
    CIDSystemInfo: info,
    FontDescriptor: context.register(descriptor),
    DW: 1000,
    CIDToGIDMap: 'Identity',
  };
  const type0 = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'Whole',
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(context.obj(cid))],
  };
  const shown = glyphs.map((glyph, index) => {
    const { x, y } = cellOf(index);
    return `1 0 0 1 ${x + 2} ${PAGE.height - y - 18} Tm <${glyph.toString(16).padStart(4, '0')}> Tj`;
  });
  const content = deflateSync(Buffer.from(`BT /F ${SIZE} Tf\n${shown.join('\n')}\nET`));
  const tree = context.nextRef();
  const page = context.obj({
    Type: 'Page',
    Parent: tree,
    MediaBox: [0, 0, PAGE.width, PAGE.height],
    Resources: { Font: { F: context.register(context.obj(type0)) } },
    Contents: context.register(context.stream(content, { Filter: 'FlateDecode' })),
  });
  context.assign(tree, context.obj({ Type: 'Pages', Kids: [context.register(page)], Count: 1 }));
  context.trailerInfo.Root = context.register(context.obj({ Type: 'Catalog', Pages: tree }));
  return PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}

function text(value: string): PDFHexString {
  return PDFHexString.of(Buffer.from(value).toString('hex'));
}

/** The sample issue as a reader of the folder would give it. */
export async function sampleSnapshot(): Promise<Snapshot> {
  return decodeSnapshot(encodeSnapshot(await sampleSnapshotInput()));
}
