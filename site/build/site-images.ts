import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ImageRef } from '../../content/model/index.ts';
import { type ImageVariant, imageVariants } from '../src/lib/image-variants.ts';
import type { ReadIssue } from '../src/lib/read-archive.ts';
import { prune } from './cached.ts';
import { linkFile } from './link-tree.ts';

/**
 * Makes every picture of the snapshots in the sizes and formats the pages ask for and puts them into `folder`. Made
 * once: results stay in `cache` under names that say content, size and recipe, as long as an issue shows them. Metadata
 * is left behind.
 */
export async function writeSiteImages(options: {
  issues: readonly Pick<ReadIssue, 'folder' | 'pictures'>[];
  folder: string;
  cache: string;
}): Promise<{ made: number; total: number }> {
  const { issues, folder, cache } = options;
  await Promise.all([mkdir(folder, { recursive: true }), mkdir(cache, { recursive: true })]);
  const used = new Set<string>();
  let made = 0;
  for (const { image, file } of usedPictures(issues)) {
    for (const variant of imageVariants(image)) {
      used.add(variant.name);
      made += (await makeVariant({ variant, file, cache })) ? 1 : 0;
      linkFile(join(cache, variant.name), join(folder, variant.name));
    }
  }
  await prune(cache, used);
  return { made, total: used.size };
}

/** Every picture once, with a file that holds it. */
function usedPictures(
  issues: readonly Pick<ReadIssue, 'folder' | 'pictures'>[],
): { image: ImageRef; file: string }[] {
  const pictures = new Map<string, { image: ImageRef; file: string }>();
  for (const { folder, pictures: images } of issues) {
    for (const image of images) pictures.set(image.file, { image, file: join(folder, image.file) });
  }
  return [...pictures.values()];
}

async function makeVariant(options: {
  variant: ImageVariant;
  file: string;
  cache: string;
}): Promise<boolean> {
  const { variant, file, cache } = options;
  const target = join(cache, variant.name);
  if (existsSync(target)) return false;
  const encoded = await encode(await readFile(file), variant);
  // Written beside and renamed, so that a build that is stopped leaves no half picture in the cache.
  await writeFile(`${target}.${process.pid}`, encoded);
  await rename(`${target}.${process.pid}`, target);
  return true;
}

function encode(bytes: Uint8Array, { width, format }: ImageVariant): Promise<Buffer> {
  const picture = sharp(bytes).resize({ width, withoutEnlargement: true });
  if (format === 'avif') return picture.avif({ quality: 55, effort: 1 }).toBuffer();
  if (format === 'webp') return picture.webp({ quality: 80, effort: 3 }).toBuffer();
  return picture.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}
