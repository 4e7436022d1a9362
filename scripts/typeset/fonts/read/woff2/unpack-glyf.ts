import { viewOf } from '../tables.ts';
import { ByteReader } from './byte-reader.ts';
import { type Bounds, encodeSimpleGlyph, type Point, writeHeader } from './outline.ts';

/** The outline of a glyph in the form of `glyf`; empty for a glyph without ink. */
export type OutlineOf = (glyph: number) => Uint8Array;

const STREAMS = ['contours', 'pointCounts', 'flags', 'coordinates', 'composites', 'bounds'] as const;
type Streams = Record<(typeof STREAMS)[number], ByteReader>;
/** Where each stream stands before a glyph. */
type Places = Record<(typeof STREAMS)[number], number>;

/**
 * Undoes the `glyf` transform of WOFF2 (W3C WOFF 2.0, section 5.1). The streams are walked once to find where each glyph
 * begins; an outline is made when it is asked for. Instructions are dropped: the press needs none.
 */
export function unpackGlyf(bytes: Uint8Array): OutlineOf {
  const head = new ByteReader(bytes, 4);
  const count = head.u16();
  head.at += 2;
  const sizes = STREAMS.map(() => head.u32());
  let at = head.at + 4;
  const streams = {} as Streams;
  STREAMS.forEach((name, index) => {
    streams[name] = new ByteReader(bytes.subarray(at, at + sizes[index]!));
    at += sizes[index]!;
  });
  const bitmap = streams.bounds.take(4 * ((count + 31) >> 5));
  const hasBounds = (glyph: number) => (bitmap[glyph >> 3]! & (0x80 >> (glyph & 7))) !== 0;
  const places = Array.from({ length: count }, (_, glyph): Places => {
    const place = placesOf(streams);
    skipGlyph(streams, hasBounds(glyph));
    return place;
  });
  return (glyph) => {
    for (const name of STREAMS) streams[name].at = places[glyph]![name];
    return readGlyph(streams, hasBounds(glyph));
  };
}

function placesOf(streams: Streams): Places {
  const { contours, pointCounts, flags, coordinates, composites, bounds } = streams;
  return {
    contours: contours.at,
    pointCounts: pointCounts.at,
    flags: flags.at,
    coordinates: coordinates.at,
    composites: composites.at,
    bounds: bounds.at,
  };
}

function skipGlyph(streams: Streams, hasBounds: boolean): void {
  const contours = streams.contours.i16();
  if (hasBounds) streams.bounds.at += 8;
  if (contours < 0) skipComponents(streams);
  if (contours <= 0) return;
  let points = 0;
  for (let index = 0; index < contours; index++) points += streams.pointCounts.packedU16();
  for (let index = 0; index < points; index++) {
    streams.coordinates.at += tripletLength(streams.flags.u8() & 0x7f);
  }
  streams.coordinates.packedU16();
}

/** Bytes of coordinates that belong to a flag. */
function tripletLength(flag: number): number {
  if (flag < 84) return 1;
  if (flag < 120) return 2;
  return flag < 124 ? 3 : 4;
}

function readGlyph(streams: Streams, hasBounds: boolean): Uint8Array {
  const contours = streams.contours.i16();
  if (contours === 0) return new Uint8Array();
  if (contours < 0) return readComposite(streams);
  const ends: number[] = [];
  for (let index = 0; index < contours; index++) {
    ends.push((ends.at(-1) ?? -1) + streams.pointCounts.packedU16());
  }
  const points = readPoints(streams, ends.at(-1)! + 1);
  return encodeSimpleGlyph(ends, points, hasBounds ? readBounds(streams.bounds) : undefined);
}

function readBounds(reader: ByteReader): Bounds {
  return { xMin: reader.i16(), yMin: reader.i16(), xMax: reader.i16(), yMax: reader.i16() };
}

function readPoints({ flags, coordinates }: Streams, count: number): Point[] {
  const points: Point[] = [];
  let x = 0;
  let y = 0;
  for (let index = 0; index < count; index++) {
    const flag = flags.u8();
    const [dx, dy] = readTriplet(coordinates, flag & 0x7f);
    x += dx;
    y += dy;
    points.push({ x, y, onCurve: flag < 0x80 });
  }
  return points;
}

const signed = (flag: number, value: number): number => ((flag & 1) === 1 ? value : -value);

/** One delta pair: the flag says how many bytes follow and how they are split (section 5.2, triplet encoding). */
function readTriplet(from: ByteReader, flag: number): [number, number] {
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + from.u8())];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + from.u8()), 0];
  if (flag < 84) {
    const base = flag - 20;
    const byte = from.u8();
    return [
      signed(flag, 1 + (base & 0x30) + (byte >> 4)),
      signed(flag >> 1, 1 + ((base & 0x0c) << 2) + (byte & 15)),
    ];
  }
  if (flag < 120) {
    const base = flag - 84;
    const dx = 1 + (Math.floor(base / 12) << 8) + from.u8();
    const dy = 1 + (((base % 12) >> 2) << 8) + from.u8();
    return [signed(flag, dx), signed(flag >> 1, dy)];
  }
  if (flag < 124) {
    const [first, middle, last] = from.take(3) as unknown as [number, number, number];
    return [signed(flag, (first << 4) + (middle >> 4)), signed(flag >> 1, ((middle & 15) << 8) + last)];
  }
  return [signed(flag, from.u16()), signed(flag >> 1, from.u16())];
}

const MORE_COMPONENTS = 0x20;
const HAS_INSTRUCTIONS = 0x100;

/** Passes over the components of a glyph and over the length of its instructions. */
function skipComponents({ composites, coordinates }: Streams): void {
  let flags: number;
  let hasInstructions = false;
  do {
    flags = composites.u16();
    hasInstructions ||= (flags & HAS_INSTRUCTIONS) !== 0;
    composites.at += 2 + argumentsLength(flags);
  } while ((flags & MORE_COMPONENTS) !== 0);
  if (hasInstructions) coordinates.packedU16();
}

function readComposite(streams: Streams): Uint8Array {
  const { composites, bounds } = streams;
  const start = composites.at;
  skipComponents(streams);
  const length = composites.at - start;
  composites.at = start;
  const bytes = new Uint8Array((10 + length + 3) & ~3);
  bytes.set(composites.take(length), 10);
  writeHeader(viewOf(bytes), -1, readBounds(bounds));
  return bytes;
}

/** Bytes after flags and glyph index of a component: two offsets and a scale of none, one, two or four numbers. */
export function argumentsLength(flags: number): number {
  const offsets = (flags & 0x01) !== 0 ? 4 : 2;
  if ((flags & 0x08) !== 0) return offsets + 2;
  if ((flags & 0x40) !== 0) return offsets + 4;
  return (flags & 0x80) !== 0 ? offsets + 8 : offsets;
}
