import { readJpegHeader } from './jpeg-header.ts';
import { openPicture } from './open-picture.ts';
import { isJpeg } from './picture-size.ts';
import { readPng } from './png-chunks.ts';
import { jpegImage, type PreparedImage } from './prepared-image.ts';

const JPEG = { quality: 84 };
/** From sixteen million colours: a photo, whatever the format. A chart of so many bytes is none. */
const PNG_OF_A_PHOTO = 300_000;

/**
 * A picture for the screen: as it is where the PDF can hold it and `width` asks for no fewer pixels, else reduced and in
 * RGB. Transparency is laid on white. A PNG is only made smaller when that makes its file smaller.
 */
export async function screenImage(bytes: Uint8Array, width: number | undefined): Promise<PreparedImage> {
  if (isJpeg(bytes)) return screenJpeg(bytes, width);
  if (width !== undefined && bytes.length > PNG_OF_A_PHOTO) return reducedPng(bytes, width);
  return screenPng(bytes);
}

async function screenJpeg(bytes: Uint8Array, width: number | undefined): Promise<PreparedImage> {
  if (width === undefined && readJpegHeader(bytes).components < 4) return jpegImage(bytes);
  const picture = (await openPicture(bytes)).resize(width === undefined ? {} : { width });
  const reduced = await picture.toColourspace('srgb').jpeg(JPEG).toBuffer();
  return jpegImage(reduced);
}

async function reducedPng(bytes: Uint8Array, width: number): Promise<PreparedImage> {
  const picture = (await openPicture(bytes)).flatten({ background: '#ffffff' }).resize({ width });
  return jpegImage(await picture.toColourspace('srgb').jpeg(JPEG).toBuffer());
}

async function screenPng(bytes: Uint8Array): Promise<PreparedImage> {
  const png = readPng(bytes);
  const isPlain = !png.isInterlaced && !png.hasTransparency && png.colourType < 4 && png.bitDepth <= 8;
  if (!isPlain) return screenPng(await plainPng(bytes));
  const { width, height, bitDepth, palette, data } = png;
  const colours = png.colourType === 3 ? 'indexed' : png.colourType === 2 ? 'rgb' : 'grey';
  const flags = { filter: 'FlateDecode', predictor: true, inverted: false } as const;
  return { width, height, colours, bitDepth, ...flags, ...(palette ? { palette } : {}), data };
}

/** The same picture without alpha, interlacing and deep colour. */
async function plainPng(bytes: Uint8Array): Promise<Uint8Array> {
  const image = (await openPicture(bytes)).flatten({ background: '#ffffff' }).toColourspace('srgb');
  return image.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
}
