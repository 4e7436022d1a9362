import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { issueAddress } from '../../content/model/index.ts';
import { issueKey } from '../src/lib/issue-key.ts';
import type { SiteData } from '../src/lib/site-data.ts';
import { cached, prune } from './cached.ts';
import { linkTree } from './link-tree.ts';
import { placePart, type SiteInMaking } from './site-in-making.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What makes pages, besides the content. */
const SOURCES = ['site/src', 'site/public', 'site/astro.config.ts', 'content/model', 'package-lock.json'];

type Entry = { address: string; key: string; isMade: boolean };

/** The pages of whole issues kept from build to build: an issue whose pages would be the same is not made again. */
export type PageCache = {
  /** Addresses of the issues whose pages are there already. */
  reused: string[];
  /** Completes a site: keeps the pages that were made anew, adds those that were not, forgets the rest. */
  complete(site: SiteInMaking): Promise<void>;
};

export async function openPageCache(options: { site: SiteData; folder: string }): Promise<PageCache> {
  const { site, folder } = options;
  const { archive } = site;
  const sources = await sourcesHash();
  const entries: Entry[] = [];
  for (const of of archive.titles) {
    for (const item of of.issues) {
      const form = JSON.stringify([
        sources,
        site.look(of.id),
        site.origin,
        site.pdf(item),
        archive.titles.map((title) => title.kind),
      ]);
      const key = issueKey({ archive, of, item, form });
      entries.push({ address: issueAddress(item.issue), key, isMade: existsSync(join(folder, key)) });
    }
  }
  return {
    reused: entries.filter((entry) => entry.isMade).map((entry) => entry.address),
    complete: (site) => complete(entries, folder, site),
  };
}

async function complete(entries: readonly Entry[], folder: string, site: SiteInMaking): Promise<void> {
  for (const { address, key, isMade } of entries) {
    const kept = join(folder, key);
    if (isMade) placePart({ site, path: address, key, kept });
    else {
      await cached(kept, (draft) => linkTree(join(site.folder, address), draft));
      site.parts.set(address, key);
    }
  }
  await prune(folder, new Set(entries.map((entry) => entry.key)));
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesOf(join(ROOT, source))) {
      hash.update(`${relative(ROOT, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
