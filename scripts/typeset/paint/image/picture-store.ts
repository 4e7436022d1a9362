import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreparedImage } from './prepared-image.ts';

/** Pictures made ready before, by a key that names everything they were made from. */
export type PictureStore = {
  find(key: string): Promise<PreparedImage | undefined>;
  keep(key: string, image: PreparedImage): Promise<void>;
};

/** Keeps nothing. */
export const NO_STORE: PictureStore = { find: async () => undefined, keep: async () => {} };

/**
 * Keeps pictures in a folder, one file for each: a line of JSON, then the bytes. Files appear whole, so that two presses
 * may share the folder; it may be removed at any time.
 */
export function folderStore(folder: string): PictureStore {
  return {
    async find(key) {
      const file = await readFile(join(folder, key)).catch(whenAbsent);
      return file && decode(file);
    },
    async keep(key, image) {
      await mkdir(folder, { recursive: true });
      const path = join(folder, key);
      const part = `${path}.${process.pid}.part`;
      await writeFile(part, encode(image));
      await rename(part, path);
    },
  };
}

function whenAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

function encode({ data, palette, ...facts }: PreparedImage): Uint8Array {
  const head = { ...facts, ...(palette ? { palette: Buffer.from(palette).toString('hex') } : {}) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), data]);
}

function decode(file: Buffer): PreparedImage {
  const end = file.indexOf(0x0a);
  const { palette, ...facts } = JSON.parse(file.toString('utf8', 0, end)) as Omit<
    PreparedImage,
    'palette' | 'data'
  > & { palette?: string };
  const colours = palette === undefined ? {} : { palette: new Uint8Array(Buffer.from(palette, 'hex')) };
  return { ...facts, ...colours, data: file.subarray(end + 1) };
}
