import { join } from 'node:path';
import type { OldGeneration, SiteParts } from './generations.ts';
import { linkTree } from './link-tree.ts';

/** A site that is being made: its folder, the parts it has got, and the generation that leaves as this one comes. */
export type SiteInMaking = { folder: string; parts: SiteParts; old: OldGeneration };

/** Puts a kept folder into a site at `path`: taken from the leaving generation when that has it, else linked. */
export function placePart(options: { site: SiteInMaking; path: string; key: string; kept: string }): void {
  const { site, path, key, kept } = options;
  site.parts.set(path, key);
  if (!site.old.give(path, key, site.folder)) linkTree(kept, join(site.folder, path));
}
