import { readJpegHeader } from './jpeg-header.ts';

/** A picture as the PDF holds it. `palette` is RGB triples for indexed colour; `predictor` says rows are filtered. */
export type PreparedImage = {
  width: number;
  height: number;
  colours: 'grey' | 'rgb' | 'cmyk' | 'indexed';
  bitDepth: number;
  filter: 'DCTDecode' | 'FlateDecode';
  predictor: boolean;
  /** Photoshop's way with CMYK in JPEG, which the picture library follows: 0 is full ink. */
  inverted: boolean;
  palette?: Uint8Array;
  data: Uint8Array;
};

const COLOURS = { 1: 'grey', 3: 'rgb', 4: 'cmyk' } as const;

/** A JPEG as it is. */
export function jpegImage(data: Uint8Array): PreparedImage {
  const { width, height, components } = readJpegHeader(data);
  const colours = COLOURS[components as keyof typeof COLOURS];
  if (!colours) throw new Error(`a JPEG of ${components} components is not known`);
  const inverted = components === 4;
  return { width, height, colours, bitDepth: 8, filter: 'DCTDecode', predictor: false, inverted, data };
}
