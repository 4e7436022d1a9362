import type { RawPicture } from './raw-picture.ts';

const SHORT = 3;
const LONG = 4;

/**
 * An uncompressed CMYK picture as a TIFF file of one strip: the one form in which the picture library takes CMYK without
 * converting it (TIFF 6.0, section 16).
 */
export function cmykTiff({ width, height, data }: RawPicture): Uint8Array {
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 8],
    [259, SHORT, 1],
    [262, SHORT, 5],
    [273, LONG, 0],
    [277, SHORT, 4],
    [278, LONG, height],
    [279, LONG, data.length],
  ];
  const bits = 8 + 2 + 12 * entries.length + 4;
  const start = bits + 8;
  const file = Buffer.alloc(start + data.length);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, value], index) => {
    const at = 10 + 12 * index;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(tag === 258 ? 4 : 1, at + 4);
    file.writeUInt32LE(tag === 258 ? bits : tag === 273 ? start : value, at + 8);
  });
  for (let channel = 0; channel < 4; channel++) file.writeUInt16LE(8, bits + 2 * channel);
  file.set(data, start);
  return file;
}
