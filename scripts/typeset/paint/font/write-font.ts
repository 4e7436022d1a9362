import { createHash } from 'node:crypto';
import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Subset } from '../../fonts/subset/subset-font.ts';
import { PDFHexString } from '../pdf-lib.ts';
import { deflate } from './deflate.ts';
import type { PdfFont } from './pdf-font.ts';
import { toUnicodeMap } from './to-unicode.ts';

const SYMBOLIC = 4;
const SERIF = 2;

/** Writes a finished font: Type0 over CIDFontType2 with the subset, its widths and its ToUnicode map. */
export function writeFont(context: PDFContext, font: PdfFont): PDFRef {
  const program = font.subset.encode();
  const name = `${subsetTag(program)}+${font.typeface.name}`;
  const toUnicode = flate(context, Buffer.from(toUnicodeMap(font.texts)));
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: literal('Adobe'), Ordering: literal('Identity'), Supplement: 0 },
      FontDescriptor: descriptor(context, font, { name, program }),
      DW: 1000,
      W: widths(font.subset),
      CIDToGIDMap: 'Identity',
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }),
  );
}

function literal(text: string): PDFHexString {
  return PDFHexString.of(Buffer.from(text, 'latin1').toString('hex'));
}

/** A compressed stream. */
export function flate(context: PDFContext, bytes: Uint8Array, entries: Record<string, number> = {}): PDFRef {
  const stream = context.stream(deflate(bytes), { ...entries, Filter: 'FlateDecode' });
  return context.register(stream);
}

function descriptor(
  context: PDFContext,
  { typeface }: PdfFont,
  { name, program }: { name: string; program: Uint8Array },
): PDFRef {
  const { ascent, descent, capHeight, stem, isSerif } = typeface;
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC | (isSerif ? SERIF : 0),
      FontBBox: fontBox(program),
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: -descent,
      CapHeight: capHeight,
      StemV: stem,
      FontFile2: flate(context, program, { Length1: program.length }),
    }),
  );
}

/** The bounds written in the `head` table, the second of the sorted directory. */
function fontBox(program: Uint8Array): number[] {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const head = view.getUint32(12 + 16 + 8);
  return [36, 38, 40, 42].map((offset) => view.getInt16(head + offset));
}

/** Six letters made from the content, as ISO 32000-1, 9.6.4 asks of a subset. */
function subsetTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** The `W` array: runs of codes whose width is not the default of 1000. */
function widths(subset: Subset): (number | number[])[] {
  const result: (number | number[])[] = [];
  let run: number[] | undefined;
  for (let code = 0; code < subset.count(); code++) {
    const advance = subset.advanceOf(code);
    if (advance === 1000) run = undefined;
    else if (run) run.push(advance);
    else {
      run = [advance];
      result.push(code, run);
    }
  }
  return result;
}
