import { deflateSync } from 'node:zlib';
import { cmykTiff } from './cmyk-tiff.ts';
import { type ColourTable, toInks } from './colour-table.ts';
import { openPicture } from './open-picture.ts';
import { isJpeg } from './picture-size.ts';
import { jpegImage, type PreparedImage } from './prepared-image.ts';
import { greyOf, isGrey, type RawPicture } from './raw-picture.ts';

const JPEG = { quality: 90, chromaSubsampling: '4:4:4' };

/**
 * A picture for the press: grey when it has no colour, else CMYK by the table, with at most `width` pixels across.
 * Photos stay JPEGs, line art is kept without loss. Transparency is laid on white.
 */
export async function pressImage(
  bytes: Uint8Array,
  { width, table }: { width: number | undefined; table: ColourTable },
): Promise<PreparedImage> {
  const rgb = await decode(bytes, width);
  const inked = isGrey(rgb) ? greyOf(rgb) : toInks(rgb, table);
  return isJpeg(bytes) ? pressJpeg(inked) : pressFlate(inked);
}

async function decode(bytes: Uint8Array, width: number | undefined): Promise<RawPicture> {
  const picture = (await openPicture(bytes)).flatten({ background: '#ffffff' }).toColourspace('srgb');
  const reduced = width === undefined ? picture : picture.resize({ width });
  const { data, info } = await reduced.raw().toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { width: info.width, height: info.height, channels: 3, data };
  if (info.channels === 1)
    return { width: info.width, height: info.height, channels: 3, data: tripled(data) };
  throw new Error(`a decoded picture of ${info.channels} channels is not known`);
}

function tripled(grey: Uint8Array): Uint8Array {
  const data = new Uint8Array(3 * grey.length);
  for (let at = 0; at < grey.length; at++) data.fill(grey[at]!, 3 * at, 3 * at + 3);
  return data;
}

async function pressJpeg(picture: RawPicture): Promise<PreparedImage> {
  return jpegImage(await (picture.channels === 1 ? greyJpeg(picture) : cmykJpeg(picture)));
}

async function greyJpeg({ width, height, data }: RawPicture): Promise<Uint8Array> {
  const picture = await openPicture(data, { raw: { width, height, channels: 1 } });
  return picture.toColourspace('b-w').jpeg(JPEG).toBuffer();
}

async function cmykJpeg(picture: RawPicture): Promise<Uint8Array> {
  const inks = (await openPicture(cmykTiff(picture))).pipelineColourspace('cmyk');
  return inks.toColourspace('cmyk').jpeg(JPEG).toBuffer();
}

function pressFlate({ width, height, channels, data }: RawPicture): PreparedImage {
  return {
    width,
    height,
    colours: channels === 1 ? 'grey' : 'cmyk',
    bitDepth: 8,
    filter: 'FlateDecode',
    predictor: false,
    inverted: false,
    data: deflateSync(data, { level: 6 }),
  };
}
