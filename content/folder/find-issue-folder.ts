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

/** Addresses `title/year/number` of all issues below a root, in path order; an absent root has none. */
export async function listIssueAddresses(root = PUBLISHED_ROOT): Promise<string[]> {
  if (!existsSync(root)) return [];
  const files = await readdir(root, { recursive: true });
  const addresses = files
    .map((file) =>
      /^([^/.]+\/\d{4}\/)\.?([\d-]+)(?:\.previous)?\/issue\.json$/.exec(file.replaceAll('\\', '/')),
    )
    .flatMap((match) => (match ? [`${match[1]}${match[2]}`] : []));
  return [...new Set(addresses)].sort();
}
