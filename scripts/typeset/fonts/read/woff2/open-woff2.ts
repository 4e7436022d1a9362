import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { type FontTables, viewOf } from '../tables.ts';
import { ByteReader } from './byte-reader.ts';
import { unpackGlyf } from './unpack-glyf.ts';
import { unpackHmtx } from './unpack-hmtx.ts';

/** Tags by their number in the directory (W3C WOFF 2.0, section 4.1). */
const TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .match(/.{4}(?: |$)/g)!
    .map((tag) => tag.slice(0, 4));

type Entry = { tag: string; transform: number; length: number };

/** Opens a WOFF2 file: decompresses it and undoes its transforms, so that it reads like a TrueType file. */
export function openWoff2(path: string): FontTables {
  const reader = new ByteReader(readFileSync(path));
  if (reader.u32() !== 0x774f4632) throw new Error(`${path} is not a WOFF2 font`);
  const { tables, ...unpacked } = unpackTables(reader);
  const table = (tag: string): Uint8Array => {
    const bytes = tables.get(tag);
    if (!bytes) throw new Error(`the font ${path} has no table ${tag}`);
    return bytes;
  };
  return {
    has: (tag) => tables.has(tag),
    table: (tag) => viewOf(table(tag)),
    slice: (tag, offset, length) => table(tag).subarray(offset, offset + length),
    ...unpacked,
  };
}

type Unpacked = Pick<FontTables, 'outline' | 'leftBearing'> & { tables: Map<string, Uint8Array> };

function unpackTables(reader: ByteReader): Unpacked {
  reader.at = 12;
  const count = reader.u16();
  reader.at = 20;
  const compressed = reader.u32();
  reader.at = 48;
  const entries = Array.from({ length: count }, () => readEntry(reader));
  // In one piece: pieces of the usual size are many, and joined again.
  const chunkSize = entries.reduce((sum, { length }) => sum + length, 64);
  const data = new ByteReader(brotliDecompressSync(reader.take(compressed), { chunkSize }));
  const tables = new Map<string, Uint8Array>();
  const transforms = new Map<string, number>();
  for (const { tag, transform, length } of entries) {
    tables.set(tag, data.take(length));
    transforms.set(tag, transform);
  }
  const outline = transforms.get('glyf') === 0 ? unpackGlyf(tables.get('glyf')!) : undefined;
  if (transforms.get('hmtx') === 1) {
    if (!outline) throw new Error('a font with packed widths and plain outlines is not known to exist');
    const { table, leftBearing } = unpackHmtx(tables, outline);
    tables.set('hmtx', table);
    return { tables, outline, leftBearing };
  }
  return { tables, outline };
}

function readEntry(reader: ByteReader): Entry {
  const flags = reader.u8();
  const known = flags & 0x3f;
  const tag = known === 0x3f ? String.fromCharCode(...reader.take(4)) : TAGS[known]!;
  const transform = flags >> 6;
  const length = reader.base128();
  const isOutline = tag === 'glyf' || tag === 'loca';
  const isTransformed = isOutline ? transform !== 3 : transform !== 0;
  return { tag, transform, length: isTransformed ? reader.base128() : length };
}
