import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import type { Profile } from '../profile.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { readPng } from './png-chunks.ts';

/** A picture as the PDF holds it. `palette` is RGB triples for indexed colour; `predictor` says rows are filtered. */
export type PreparedImage = {
  width: number;
  height: number;
  colours: 'grey' | 'rgb' | 'cmyk' | 'indexed';
  bitDepth: number;
  filter: 'DCTDecode' | 'FlateDecode';
  predictor: boolean;
  /** Photoshop's way with CMYK in JPEG, which sharp follows: 0 is full ink. */
  inverted: boolean;
  palette?: Uint8Array;
  data: Uint8Array;
};

const JPEG_QUALITY = 92;

/**
 * Makes a picture ready for a profile. For the screen JPEGs go in as they are and PNGs without decoding where the
 * format allows; for the press everything becomes CMYK, or grey when it has no colour. Transparency is laid on white.
 */
export async function prepareImage(bytes: Uint8Array, profile: Profile): Promise<PreparedImage> {
  const isJpeg = bytes[0] === 0xff;
  if (profile === 'press') return isJpeg ? pressJpeg(bytes) : pressPng(bytes);
  return isJpeg ? screenJpeg(bytes) : screenPng(bytes);
}

async function screenJpeg(bytes: Uint8Array): Promise<PreparedImage> {
  const { components } = readJpegHeader(bytes);
  if (components === 4)
    return jpegImage(await sharp(bytes).toColourspace('srgb').jpeg(jpegOptions).toBuffer());
  return jpegImage(bytes);
}

const jpegOptions = { quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' };

function jpegImage(data: Uint8Array): PreparedImage {
  const { width, height, components } = readJpegHeader(data);
  const colours = components === 1 ? 'grey' : components === 4 ? 'cmyk' : 'rgb';
  const inverted = components === 4;
  return { width, height, colours, bitDepth: 8, filter: 'DCTDecode', predictor: false, inverted, data };
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
  const image = sharp(bytes).flatten({ background: '#ffffff' }).toColourspace('srgb');
  return image.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
}

async function pressJpeg(bytes: Uint8Array): Promise<PreparedImage> {
  const { components } = readJpegHeader(bytes);
  if (components === 1) return jpegImage(bytes);
  return jpegImage(await sharp(bytes).toColourspace('cmyk').jpeg(jpegOptions).toBuffer());
}

async function pressPng(bytes: Uint8Array): Promise<PreparedImage> {
  const image = sharp(bytes).flatten({ background: '#ffffff' });
  const grey = await isGrey(image);
  const space = grey ? 'b-w' : 'cmyk';
  const { data, info } = await image.toColourspace(space).raw().toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    colours: grey ? 'grey' : 'cmyk',
    bitDepth: 8,
    filter: 'FlateDecode',
    predictor: false,
    inverted: false,
    data: deflateSync(data, { level: 9 }),
  };
}

/** True when no pixel has a colour. */
async function isGrey(image: Sharp): Promise<boolean> {
  const { data } = await image.clone().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at + 2 < data.length; at += 3) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
}
