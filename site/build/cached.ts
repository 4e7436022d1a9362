import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a folder once; a build that is stopped leaves no half folder under its name. */
export async function cached(folder: string, make: (folder: string) => Promise<void> | void): Promise<void> {
  // Asked of every issue of the archive: a promise would cost several times the question.
  if (existsSync(folder)) return;
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await make(draft);
  await rename(draft, folder);
}

/** Removes what no build asks for any more, withdrawn text first of all. */
export async function prune(cache: string, used: ReadonlySet<string>): Promise<void> {
  const names = existsSync(cache) ? await readdir(cache) : [];
  const unused = names.filter((name) => !used.has(name));
  await Promise.all(unused.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}
