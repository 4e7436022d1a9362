/** A PNG taken apart. `data` is the joined IDAT: a zlib stream of rows with PNG filters, which PDF reads as it is. */
export type PngParts = {
  width: number;
  height: number;
  bitDepth: number;
  /** 0 grey · 2 RGB · 3 palette · 4 grey with alpha · 6 RGB with alpha. */
  colourType: number;
  isInterlaced: boolean;
  palette: Uint8Array | undefined;
  hasTransparency: boolean;
  data: Uint8Array;
};

const SIGNATURE = 0x89504e47;

/** Takes a PNG apart without decoding a pixel; throws when the bytes are not one. */
export function readPng(bytes: Uint8Array): PngParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== SIGNATURE) throw new Error('the bytes are not a PNG picture');
  const data: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  let hasTransparency = false;
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const body = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') data.push(body);
    if (type === 'PLTE') palette = body;
    if (type === 'tRNS') hasTransparency = true;
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bitDepth: view.getUint8(24),
    colourType: view.getUint8(25),
    isInterlaced: view.getUint8(28) !== 0,
    palette,
    hasTransparency,
    data: Buffer.concat(data),
  };
}
