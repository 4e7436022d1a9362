/**
 * The sRGB colour space as an ICC profile (ICC.1:2001-04, IEC 61966-2-1): what the colours of a file for the screen
 * mean. Made here, so that it is the same bytes on every machine.
 */
export function srgbProfile(): Uint8Array {
  const tags = profileTags();
  const start = 128 + 4 + 12 * tags.length;
  const blobs = [...new Set(tags.map(([, blob]) => blob))];
  const offsets = new Map<Buffer, number>();
  let size = start;
  for (const blob of blobs) {
    offsets.set(blob, size);
    size += blob.length;
  }
  const file = Buffer.alloc(size);
  writeHead(file);
  file.writeUInt32BE(tags.length, 128);
  tags.forEach(([name, blob], index) => {
    const at = 132 + 12 * index;
    file.write(name, at, 'latin1');
    file.writeUInt32BE(offsets.get(blob)!, at + 4);
    file.writeUInt32BE(blob.length, at + 8);
  });
  for (const blob of blobs) blob.copy(file, offsets.get(blob)!);
  return file;
}

/** White of D50 and the primaries adapted to it: the values every sRGB profile has. */
const WHITE = [0.9642, 1, 0.8249] as const;
const PRIMARIES = { r: [0.4361, 0.2225, 0.0139], g: [0.3851, 0.7169, 0.0971], b: [0.1431, 0.0606, 0.7139] };

function profileTags(): [name: string, blob: Buffer][] {
  const curve = curveTag();
  return [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(WHITE)],
    ['rXYZ', xyzTag(PRIMARIES.r)],
    ['gXYZ', xyzTag(PRIMARIES.g)],
    ['bXYZ', xyzTag(PRIMARIES.b)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
}

function writeHead(file: Buffer): void {
  file.writeUInt32BE(file.length, 0);
  file.writeUInt32BE(0x02100000, 8);
  file.write('mntrRGB XYZ ', 12, 'latin1');
  // A fixed date, 1 January 2000: the profile never changes.
  [2000, 1, 1].forEach((value, index) => {
    file.writeUInt16BE(value, 24 + 2 * index);
  });
  file.write('acsp', 36, 'latin1');
  xyzTag(WHITE).copy(file, 68, 8);
}

function xyzTag(values: readonly number[]): Buffer {
  const blob = Buffer.alloc(20);
  blob.write('XYZ ', 'latin1');
  values.forEach((value, index) => {
    blob.writeInt32BE(Math.round(value * 65536), 8 + 4 * index);
  });
  return blob;
}

function curveTag(): Buffer {
  const blob = Buffer.alloc(12 + 2 * 256);
  blob.write('curv', 'latin1');
  blob.writeUInt32BE(256, 8);
  for (let level = 0; level < 256; level++) {
    const value = level / 255;
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    blob.writeUInt16BE(Math.round(light * 65535), 12 + 2 * level);
  }
  return blob;
}

function textTag(text: string): Buffer {
  return padded(Buffer.from(`text\0\0\0\0${text}\0`, 'latin1'));
}

/** The text in ASCII; its Unicode and Macintosh forms are empty. */
function descriptionTag(text: string): Buffer {
  const blob = Buffer.alloc(12 + text.length + 1 + 8 + 3 + 67);
  blob.write('desc', 'latin1');
  blob.writeUInt32BE(text.length + 1, 8);
  blob.write(text, 12, 'latin1');
  return padded(blob);
}

function padded(blob: Buffer): Buffer {
  return Buffer.concat([blob, Buffer.alloc(-blob.length & 3)]);
}
