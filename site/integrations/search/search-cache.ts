import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../content/model/index.ts';
import { cached, prune } from '../../build/cached.ts';
import type { PublishedIssue } from '../../src/lib/archive.ts';

/** The form of the index and its words; a change makes everything that is kept anew. */
const FORM = 'kanxing-search/4';

/** A folder that is kept, and what it is kept by. */
export type Kept = { key: string; kept: string };

/** Folders kept from build to build, each named by what it holds. */
export type SearchCache = {
  /** What `make` writes of these issues, made unless it is there; `kind` says what that is. */
  keep(
    kind: string,
    issues: readonly PublishedIssue[],
    make: (folder: string, key: string) => Promise<void> | void,
  ): Promise<Kept>;
  /** Lets what was kept of these issues stay although this build does not ask for it. */
  spare(kind: string, issues: readonly PublishedIssue[]): void;
  /** Removes what was not asked for. */
  prune(): Promise<void>;
};

export async function openSearchCache(root: string, version: string): Promise<SearchCache> {
  await mkdir(root, { recursive: true });
  const used = new Set<string>();
  const keyOf = (kind: string, issues: readonly PublishedIssue[]) => {
    const parts = [FORM, version, kind, ...issues.map((item) => item.path + item.manifestHash)];
    const key = sha256(parts.join('\n'));
    used.add(key);
    return key;
  };
  return {
    spare: keyOf,
    async keep(kind, issues, make) {
      const key = keyOf(kind, issues);
      const kept = join(root, key);
      await cached(kept, (draft) => make(draft, key));
      return { key, kept };
    },
    prune: () => prune(root, used),
  };
}
