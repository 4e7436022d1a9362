import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { presentFolder } from './previous-folder.ts';

/** The default root of published issues. */
export const PUBLISHED_ROOT = join(import.meta.dirname, '../published');

/** The folder an ISSUE argument means: a path that holds `issue.json`, else `title/year/number` below `root`. */
export function findIssueFolder(issue: string, root = PUBLISHED_ROOT): string {
  const asPath = resolve(issue);
  return existsSync(join(presentFolder(asPath), 'issue.json')) ? asPath : join(root, issue);
}

/**
 * Addresses `title/year/number` of all issues below a root, in path order; an absent root has none. Scratch folders of
 * a publish under way come and go while this looks, and are never entered.
 */
export async function listIssueAddresses(root = PUBLISHED_ROOT): Promise<string[]> {
  const titles = await namesIn(root, /^([^.].*)$/);
  const years = await below(root, titles, /^(\d{4})$/);
  // `.3.previous` stands for `3` in the instant between the writer's two renames.
  const issues = await below(root, years, /^\.?([\d-]+)(?:\.previous)?$/);
  return [...new Set(issues)].filter((address) => holdsIssue(join(root, address))).sort();
}

async function below(root: string, parents: readonly string[], pattern: RegExp): Promise<string[]> {
  const found = await Promise.all(
    parents.map(async (parent) =>
      (await namesIn(join(root, parent), pattern)).map((name) => `${parent}/${name}`),
    ),
  );
  return found.flat();
}

// A folder that is not there, or no folder, has no names; any other trouble is the caller's to know.
async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  return names.flatMap((name) => pattern.exec(name)?.[1] ?? []);
}

// Looked at twice: between finding the folder and looking into it the writer may have swapped it.
function holdsIssue(folder: string): boolean {
  const look = () => existsSync(join(presentFolder(folder), 'issue.json'));
  return look() || look();
}
