import type { Sharp } from 'sharp';
import { type ColourTable, TABLE_STEPS, tableColours } from './colour-table.ts';
import { openPicture } from './open-picture.ts';

/** Makes the table of inks for a press: by its own ICC profile（a file）, or by the general one of the picture library. */
export async function makeColourTable(icc?: string): Promise<ColourTable> {
  const { width, height, data } = tableColours();
  const picture = await openPicture(data, { raw: { width, height, channels: 3 } });
  const { data: inks, info } = await toCmyk(picture, icc).raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 4 || inks.length !== 4 * TABLE_STEPS ** 3)
    throw new Error(`the colour profile ${icc ?? ''} gives ${info.channels} inks, not four`);
  return inks;
}

function toCmyk(picture: Sharp, icc: string | undefined): Sharp {
  return icc === undefined ? picture.toColourspace('cmyk') : picture.withIccProfile(icc);
}
