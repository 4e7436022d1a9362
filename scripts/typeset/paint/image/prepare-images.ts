import { createHash } from 'node:crypto';
import type { PlacedIssue } from '../../page/placed.ts';
import type { Profile } from '../profile.ts';
import type { ColourTable } from './colour-table.ts';
import { isJpeg, pictureSize } from './picture-size.ts';
import type { PictureStore } from './picture-store.ts';
import type { PreparedImage } from './prepared-image.ts';
import { pressImage } from './press-image.ts';
import { makeColourTable } from './press-inks.ts';
import { screenImage } from './screen-image.ts';
import { drawnInches, reducedWidth } from './wanted-size.ts';

/** Changes whenever pictures are made in another way, so that none made before is used. */
const VERSION = 1;
/** Pictures decoded at the same time: more would only cost memory. */
const AT_ONCE = 2;

/** What pictures are made ready with. `icc` is the profile of the press with the file it is in. */
export type PictureTools = {
  placed: PlacedIssue;
  bytesOf(file: string): Uint8Array;
  profile: Profile;
  store: PictureStore;
  icc?: { path: string; bytes: Uint8Array } | undefined;
};

/** Makes the named pictures ready for the profile, each reduced to what is seen at the size it is drawn. */
export async function prepareImages(
  files: readonly string[],
  tools: PictureTools,
): Promise<Map<string, PreparedImage>> {
  const queue = files.values();
  const prepared = new Map<string, PreparedImage>();
  let table: Promise<ColourTable> | undefined;
  const tableOf = () => (table ??= makeColourTable(tools.icc?.path));
  const work = async () => {
    for (const file of queue) prepared.set(file, await prepare(file, tools, tableOf));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return prepared;
}

async function prepare(
  file: string,
  { placed, bytesOf, profile, store, icc }: PictureTools,
  tableOf: () => Promise<ColourTable>,
): Promise<PreparedImage> {
  const bytes = bytesOf(file);
  const pixels = pictureSize(bytes);
  const inches = drawnInches(placed, file, { profile, pixels });
  const kind = isJpeg(bytes) ? 'photo' : 'lineArt';
  const width = reducedWidth(pixels.width, { inches, profile, kind });
  if (profile === 'screen' && width === undefined) return screenImage(bytes, width);
  const key = createHash('sha256')
    .update(`${VERSION}\n${profile}\n${width ?? 'whole'}\n${file}\n`)
    .update(icc?.bytes ?? '')
    .digest('hex');
  const known = await store.find(key);
  if (known) return known;
  const made =
    profile === 'screen'
      ? await screenImage(bytes, width)
      : await pressImage(bytes, { width, table: await tableOf() });
  await store.keep(key, made);
  return made;
}
