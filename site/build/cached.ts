import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Makes a folder once; a build that is stopped leaves no half folder under its name. */
export async function cached(folder: string, make: (folder: string) => Promise<void> | void): Promise<void> {
  if (await exists(folder)) return;
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await make(draft);
  await rename(draft, folder);
}

/** Removes what no build asks for any more, withdrawn text first of all. */
export async function prune(cache: string, used: ReadonlySet<string>): Promise<void> {
  const names = (await exists(cache)) ? await readdir(cache) : [];
  const unused = names.filter((name) => !used.has(name));
  await Promise.all(unused.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}
