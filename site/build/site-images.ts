import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type ImageRef, imagesOfArticle, imagesOfIssue, type Snapshot } from '../../content/model/index.ts';
import { type ImageVariant, imageVariants } from '../src/lib/image-variants.ts';
import { exists } from './cached.ts';
import { linkFile } from './link-tree.ts';

/**
 * Makes every picture of the snapshots in the sizes and formats the pages ask for and puts them into `folder`. Made
 * once: results stay in `cache` under names that say content, size and recipe. Metadata is left behind.
 */
export async function writeSiteImages(options: {
  snapshots: readonly Snapshot[];
  folder: string;
  cache: string;
}): Promise<{ made: number; total: number }> {
  const { snapshots, folder, cache } = options;
  await Promise.all([mkdir(folder, { recursive: true }), mkdir(cache, { recursive: true })]);
  let made = 0;
  let total = 0;
  for (const { image, bytes } of usedPictures(snapshots)) {
    const variants = imageVariants(image);
    const results = await Promise.all(variants.map((variant) => makeVariant({ variant, bytes, cache })));
    for (const { name } of variants) linkFile(join(cache, name), join(folder, name));
    made += results.filter(Boolean).length;
    total += variants.length;
  }
  return { made, total };
}

function usedPictures(snapshots: readonly Snapshot[]): { image: ImageRef; bytes: Uint8Array }[] {
  const pictures = new Map<string, { image: ImageRef; bytes: Uint8Array }>();
  for (const { issue, articles, images } of snapshots) {
    for (const image of [...imagesOfIssue(issue), ...articles.flatMap(imagesOfArticle)]) {
      pictures.set(image.file, { image, bytes: images.get(image.file)! });
    }
  }
  return [...pictures.values()];
}

async function makeVariant(options: {
  variant: ImageVariant;
  bytes: Uint8Array;
  cache: string;
}): Promise<boolean> {
  const { variant, bytes, cache } = options;
  const file = join(cache, variant.name);
  if (await exists(file)) return false;
  const encoded = await encode(bytes, variant);
  // Written beside and renamed, so that a build that is stopped leaves no half picture in the cache.
  await writeFile(`${file}.${process.pid}`, encoded);
  await rename(`${file}.${process.pid}`, file);
  return true;
}

function encode(bytes: Uint8Array, { width, format }: ImageVariant): Promise<Buffer> {
  const picture = sharp(bytes).resize({ width, withoutEnlargement: true });
  if (format === 'avif') return picture.avif({ quality: 55, effort: 1 }).toBuffer();
  if (format === 'webp') return picture.webp({ quality: 80, effort: 3 }).toBuffer();
  return picture.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}
