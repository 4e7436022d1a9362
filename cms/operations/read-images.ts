import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PayloadRequest } from 'payload';
import { type ImageRef, sha256 } from '../../content/model/index.ts';
import { cmsProblems, refuse } from './problems.ts';
import { findStored } from './stored.ts';

type MediaFile = { sha256?: string | null; filename?: string | null };

/** The bytes of pictures by their name in the snapshot. Throws `ImageFileChanged` when a file is not what was chosen. */
export async function readImages(
  req: PayloadRequest,
  refs: readonly ImageRef[],
): Promise<Map<string, Uint8Array>> {
  const wanted = new Map(refs.map((ref) => [ref.file, ref]));
  const files = await filesBySha256(req, [...new Set(refs.map((ref) => ref.sha256))]);
  const images = new Map<string, Uint8Array>();
  for (const ref of wanted.values()) images.set(ref.file, await readImage(req, ref, files.get(ref.sha256)));
  return images;
}

async function filesBySha256(req: PayloadRequest, hashes: readonly string[]): Promise<Map<string, string>> {
  const docs = await findStored<MediaFile>(req, 'media', { where: { sha256: { in: [...hashes] } } });
  const files = docs.filter((doc) => doc.sha256 && doc.filename);
  return new Map(files.map((doc) => [doc.sha256!, doc.filename!]));
}

async function readImage(req: PayloadRequest, ref: ImageRef, filename: string | undefined) {
  const folder = req.payload.collections.media?.config.upload.staticDir;
  const bytes =
    filename && folder ? await readFile(join(folder, filename)).catch(() => undefined) : undefined;
  if (!bytes || sha256(bytes) !== ref.sha256) throw refuse(cmsProblems.imageChanged(ref.file));
  return new Uint8Array(bytes);
}
