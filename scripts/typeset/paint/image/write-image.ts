import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib';
import { PDFHexString, PDFName } from '../pdf-lib.ts';
import type { PreparedImage } from './prepared-image.ts';

const SPACES = { grey: 'DeviceGray', rgb: 'DeviceRGB', cmyk: 'DeviceCMYK' } as const;
const CHANNELS = { grey: 1, rgb: 3, cmyk: 4, indexed: 1 } as const;

/** Writes a picture as an image XObject. */
export function writeImage(context: PDFContext, image: PreparedImage): PDFRef {
  const { width, height, bitDepth, filter, data } = image;
  const stream = context.stream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bitDepth,
    ColorSpace: colourSpace(context, image),
    Filter: filter,
    ...(image.inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
    ...(image.predictor ? { DecodeParms: predictorParms(image) } : {}),
  });
  return context.register(stream);
}

function predictorParms({ width, bitDepth, colours }: PreparedImage): Record<string, number> {
  return { Predictor: 15, Colors: CHANNELS[colours], BitsPerComponent: bitDepth, Columns: width };
}

function colourSpace(context: PDFContext, { colours, palette }: PreparedImage): PDFObject {
  if (colours !== 'indexed') return PDFName.of(SPACES[colours]);
  const table = palette ?? new Uint8Array();
  const lookup = PDFHexString.of(Buffer.from(table).toString('hex'));
  return context.obj(['Indexed', 'DeviceRGB', table.length / 3 - 1, lookup]);
}
