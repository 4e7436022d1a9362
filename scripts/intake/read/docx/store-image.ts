import { sha256 } from '../../../../content/model/index.ts';

/** A picture as it travels from the child process: the model's form with its bytes in base64. */
export type WireImage = { file: string; sha256: string; width: number; height: number; base64: string };

/** Pictures above this many pixels are refused. */
const MAX_PIXELS = 60_000_000;

/**
 * Any raster picture → JPEG (photos) or PNG without metadata, upright. Throws what sharp throws for anything it cannot
 * read, EMF and WMF among it.
 */
export async function storeImage(bytes: Uint8Array): Promise<WireImage> {
  // Loaded only where there is a picture: it is half of what a manuscript of words takes.
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
  const { format } = await picture.metadata();
  const isPhoto = format === 'jpeg';
  const turned = picture.rotate();
  const encoded = isPhoto ? turned.jpeg({ quality: 92 }) : turned.png();
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const hash = sha256(data);
  return {
    file: `images/${hash}.${isPhoto ? 'jpg' : 'png'}`,
    sha256: hash,
    width: info.width,
    height: info.height,
    base64: data.toString('base64'),
  };
}
