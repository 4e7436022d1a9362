import { mkdir, mkdtemp, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Finished sites that stay on disk, the one being read included. */
const KEPT = 3;
const NAME = /^g(\d{5})$/;

/** The link in the site's folder that names the generation being read. */
export const CURRENT = 'current';

async function generations(root: string): Promise<string[]> {
  const names = await readdir(root);
  return names.filter((name) => NAME.test(name)).sort();
}

/** A fresh folder to build in; readers never see it. */
export async function startGeneration(root: string): Promise<string> {
  await mkdir(root, { recursive: true });
  return mkdtemp(join(root, '.building-'));
}

/**
 * Makes a finished folder the site that is read: gives it the next number, then moves the `current` link onto it in
 * one step. Older generations beyond the last few are removed. Returns the new generation's name.
 */
export async function publishGeneration(root: string, folder: string): Promise<string> {
  const last = (await generations(root)).at(-1);
  const number = last ? Number(NAME.exec(last)![1]) + 1 : 1;
  const name = `g${String(number).padStart(5, '0')}`;
  await rename(folder, join(root, name));
  const link = join(root, `.${CURRENT}-${process.pid}`);
  await rm(link, { force: true });
  await symlink(name, link, process.platform === 'win32' ? 'junction' : 'dir');
  await rename(link, join(root, CURRENT));
  await removeOld(root);
  return name;
}

async function removeOld(root: string): Promise<void> {
  const current = await readlink(join(root, CURRENT));
  const old = (await generations(root)).slice(0, -KEPT).filter((name) => name !== current);
  await Promise.all(old.map((name) => rm(join(root, name), { recursive: true, force: true })));
}
