import type { Sharp, SharpOptions } from 'sharp';

/** Opens a picture. The library is loaded with the first one: an issue whose pictures are all ready needs none. */
export async function openPicture(bytes: Uint8Array, options: SharpOptions = {}): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, options);
}
