import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlePage } from '../src/html/article/article-page.ts';
import { FRAME_PAGE, framePages } from '../src/html/frame-page.ts';
import type { PublishedIssue } from '../src/lib/archive.ts';
import type { SiteData } from '../src/lib/site-data.ts';

/**
 * Writes the pages of the articles of these issues: each into the frame its title's pages were given by Astro, which
 * made that once. Takes the frames away.
 */
export function writeArticles(options: {
  site: SiteData;
  isMade: (item: PublishedIssue) => boolean;
  folder: string;
}): void {
  const { site, isMade, folder } = options;
  for (const of of site.archive.titles) {
    const place = join(folder, of.id, FRAME_PAGE.path);
    const inFrame = framePages(readFileSync(join(place, 'index.html'), 'utf8'), site, of);
    rmSync(place, { recursive: true });
    for (const item of of.issues.filter(isMade).flatMap(({ articles }) => articles)) {
      // One call after another: thousands of small files cost less so than by turns.
      const home = join(folder, item.address);
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, 'index.html'), inFrame(articlePage(site, item)));
    }
  }
}
