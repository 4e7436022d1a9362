import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Finished sites that stay on disk, the one being read included. */
const KEPT = 3;
const NAME = /^g(\d{5})$/;

/** The link in the site's folder that names the generation being read. */
export const CURRENT = 'current';

/** Folders of a site that are the same from build to build: what each holds, by its path. Equal keys, equal files. */
export type SiteParts = Map<string, string>;

async function generations(root: string): Promise<string[]> {
  const names = await readdir(root);
  return names.filter((name) => NAME.test(name)).sort();
}

/** Where it is written which parts a generation has: beside it, so that both go together. */
const partsFile = (root: string, name: string) => join(root, `.${name}.json`);

/** A fresh folder to build in; readers never see it. */
export async function startGeneration(root: string): Promise<string> {
  await mkdir(root, { recursive: true });
  const folder = await mkdtemp(join(root, '.building-'));
  // A folder for temporary use is closed to others; a web server may well be another user.
  await chmod(folder, 0o777 & ~process.umask());
  return folder;
}

/** A generation whose time is over. */
export type OldGeneration = {
  /** Moves the part at `path` into another site when it holds what `key` says; false when it does not. */
  give(path: string, key: string, site: string): boolean;
  /** Removes what was not given. */
  remove(): Promise<void>;
};

/**
 * Takes the oldest generation out of the row when the next one will push it out: its parts are moved, not made again, so
 * that publishing costs what changed and not what the archive holds.
 */
export async function takeOldest(root: string): Promise<OldGeneration> {
  const names = await generations(root);
  const [oldest] = names;
  if (!oldest || names.length < KEPT || oldest === (await currentName(root)))
    return { give: () => false, remove: async () => {} };
  const parts = readParts(partsFile(root, oldest));
  const folder = await mkdtemp(join(root, '.leaving-'));
  await rename(join(root, oldest), join(folder, oldest));
  return {
    give(path, key, site) {
      const [from, to] = [join(folder, oldest, path), join(site, path)];
      if (parts.get(path) !== key || !existsSync(from)) return false;
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
      return true;
    },
    async remove() {
      await rm(folder, { recursive: true, force: true });
      await rm(partsFile(root, oldest), { force: true });
    },
  };
}

function readParts(file: string): SiteParts {
  return existsSync(file) ? new Map(JSON.parse(readFileSync(file, 'utf8'))) : new Map();
}

async function currentName(root: string): Promise<string | undefined> {
  return existsSync(join(root, CURRENT)) ? readlink(join(root, CURRENT)) : undefined;
}

/**
 * Makes a finished folder the site that is read: gives it the next number, then moves the `current` link onto it in
 * one step. Older generations beyond the last few are removed. Returns the new generation's name.
 */
export async function publishGeneration(root: string, folder: string, parts: SiteParts): Promise<string> {
  const last = (await generations(root)).at(-1);
  const number = last ? Number(NAME.exec(last)![1]) + 1 : 1;
  const name = `g${String(number).padStart(5, '0')}`;
  await writeFile(partsFile(root, name), JSON.stringify([...parts]));
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
  await Promise.all(
    old
      .flatMap((name) => [join(root, name), partsFile(root, name)])
      .map((path) => rm(path, { recursive: true, force: true })),
  );
}
