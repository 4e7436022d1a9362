/** One file of a zip archive as its directory lists it; sizes in bytes, `offset` where its own header stands. */
export type ZipEntry = {
  name: string;
  packed: number;
  unpacked: number;
  isEncrypted: boolean;
  method: number;
  offset: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** What a manuscript may unpack to. */
export const ZIP_LIMITS = { entries: 2000, bytes: 64 * 1024 * 1024, ratio: 100, ratioFrom: 1024 * 1024 };

/** The directory of a zip archive, read without unpacking anything; `undefined` when the bytes are no whole zip. */
export function scanZip(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let place = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(place + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + nameLength)),
      packed: view.getUint32(place + 20, true),
      unpacked: view.getUint32(place + 24, true),
      isEncrypted: (view.getUint16(place + 8, true) & 1) === 1,
      method: view.getUint16(place + 10, true),
      offset: view.getUint32(place + 42, true),
    });
    place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let place = view.byteLength - 22; place >= lowest; place--) {
    if (view.getUint32(place, true) === END) return place;
  }
  return undefined;
}

/** Which limit an archive breaks, by what its directory claims; `undefined` when it keeps them all. */
export function brokenLimit(
  entries: readonly ZipEntry[],
  limits = ZIP_LIMITS,
): 'entries' | 'bytes' | 'ratio' | undefined {
  if (entries.length > limits.entries) return 'entries';
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > limits.bytes) return 'bytes';
  // Small well-behaved XML packs 50 times and more: the ratio only matters from a megabyte on.
  const isBomb = (entry: ZipEntry) =>
    entry.unpacked > limits.ratioFrom && entry.unpacked > entry.packed * limits.ratio;
  return entries.some(isBomb) ? 'ratio' : undefined;
}
