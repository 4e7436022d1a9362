import { inflateRawSync } from 'node:zlib';
import { ZIP_LIMITS, type ZipEntry } from './scan-zip.ts';

/** Why the parts of an archive may not be read although its directory looked harmless. */
export type UnsafeParts = 'bytes' | 'part' | 'depth' | 'sizes' | 'overlap' | 'entities';

/** What one XML part of a manuscript may hold; Word itself nests some fifty deep. */
export const PART_LIMITS = { bytes: 16 * 1024 * 1024, depth: 256 };

const LOCAL = 0x04034b50;
const LOCAL_HEADER = 30;
const DEFLATED = 8;
const XML_NAME = /\.(?:xml|rels)$/i;

/**
 * Unpacks every entry within the size its directory names, one at a time, and looks at the XML without parsing it: no
 * entry may share bytes with another, be larger than it says, declare a DTD or nest too deep. `undefined` when all is well;
 * a stream that is merely broken is left to the reader, which tells damage apart.
 */
export function probeParts(bytes: Uint8Array, entries: readonly ZipEntry[]): UnsafeParts | undefined {
  const places = entries.map((entry) => ({ entry, ...placeOf(bytes, entry) }));
  if (isOverlapping(places)) return 'overlap';
  for (const { entry, start, end } of places) {
    const data = unpack(bytes.subarray(start, end), entry);
    if (data === 'larger') return 'sizes';
    if (!data || !XML_NAME.test(entry.name)) continue;
    const trouble = xmlTrouble(data);
    if (trouble) return trouble;
  }
  return undefined;
}

type Place = { start: number; end: number };

function placeOf(bytes: Uint8Array, { offset, packed }: ZipEntry): Place {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = offset + LOCAL_HEADER <= bytes.length && view.getUint32(offset, true) === LOCAL;
  if (!isHeader) return { start: offset, end: offset };
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + LOCAL_HEADER + names;
  return { start, end: Math.min(bytes.length, start + packed) };
}

function isOverlapping(places: readonly (Place & { entry: ZipEntry })[]): boolean {
  const inOrder = places.toSorted((a, b) => a.entry.offset - b.entry.offset);
  return inOrder.some(({ end }, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && next.entry.offset < end;
  });
}

function unpack(data: Uint8Array, { method, unpacked }: ZipEntry): Buffer | 'larger' | undefined {
  if (method !== DEFLATED) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  try {
    return inflateRawSync(data, { maxOutputLength: Math.min(unpacked, ZIP_LIMITS.bytes) + 1 });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'larger' : undefined;
  }
}

function xmlTrouble(xml: Buffer): UnsafeParts | undefined {
  if (xml.length > PART_LIMITS.bytes) return 'part';
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) return 'entities';
  return isDeep(xml) ? 'depth' : undefined;
}

const [SLASH, BANG, QUESTION] = [0x2f, 0x21, 0x3f];

// Counted on the signs alone, in one pass and without a stack: a parser would have fallen over by then.
function isDeep(xml: Buffer): boolean {
  let depth = 0;
  for (let at = xml.indexOf(0x3c); at >= 0; at = xml.indexOf(0x3c, at + 1)) {
    const first = xml[at + 1];
    if (first === BANG || first === QUESTION) continue;
    if (first === SLASH) depth -= 1;
    else if (!isSelfClosed(xml, at)) depth += 1;
    if (depth > PART_LIMITS.depth) return true;
  }
  return false;
}

function isSelfClosed(xml: Buffer, at: number): boolean {
  const end = xml.indexOf(0x3e, at);
  return end > 0 && xml[end - 1] === SLASH;
}
