import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Removes what killed runs left beside an issue folder: scratch folders and locks that were never taken. Only under the folder's lock. */
export async function sweepScratch(folder: string): Promise<void> {
  const parent = dirname(folder);
  const names = await readdir(parent);
  const own = `.${basename(folder)}.`;
  const left = names.filter(
    (name) => name.startsWith(own) && (name.endsWith('.new') || name.startsWith(`${own}lock.`)),
  );
  for (const name of left) await rm(join(parent, name), { recursive: true, force: true });
}
