import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueAddress } from '../../content/model/index.ts';
import { articlePage } from '../src/html/article/article-page.ts';
import { type Frame, framePage, framePages, framesFolder } from '../src/html/frame-page.ts';
import { issuePage } from '../src/html/issue/issue-page.ts';
import type { Page } from '../src/html/page.ts';
import { shelfPage } from '../src/html/shelf-page.ts';
import { volumePage } from '../src/html/volume-page.ts';
import { withdrawnPage } from '../src/html/withdrawn-page.ts';
import type { PublishedTitle } from '../src/lib/archive.ts';
import { filledShelves, shelfEntries, volumes } from '../src/lib/shelves.ts';
import type { SiteData } from '../src/lib/site-data.ts';

/**
 * Writes the pages an archive has thousands of: years, shelves, issues and articles, but for the issues that are
 * `reused`. Each is put into a frame that Astro made once for the title; the frames are taken away.
 */
export function writePages(options: { site: SiteData; reused: ReadonlySet<string>; folder: string }): void {
  const { site, reused, folder } = options;
  for (const of of site.archive.titles) {
    const frame = (kind: Frame) =>
      framePages(readFileSync(pageFile(folder, framePage(of.id, kind)), 'utf8'), site, of);
    const [inPlain, inArticle] = [frame('plain'), frame('article')];
    rmSync(join(folder, framesFolder(of.id)), { recursive: true });
    for (const page of overviews(of)) writePage(folder, page, inPlain);
    for (const item of of.issues.filter(({ issue }) => !reused.has(issueAddress(issue)))) {
      writePage(folder, issuePage(site, of, item), inPlain);
      for (const slug of item.withdrawn) writePage(folder, withdrawnPage(item, slug), inPlain);
      for (const entry of item.articles) writePage(folder, articlePage(site, entry), inArticle);
    }
  }
}

function overviews(of: PublishedTitle): Page[] {
  const entries = filledShelves(of).flatMap((shelf) =>
    shelfEntries(of, shelf).map((entry) => shelfPage(of, shelf, entry)),
  );
  return [...volumes(of).map((volume) => volumePage(of, volume)), ...entries];
}

// One call after another: thousands of small files cost a fifth of what they cost by turns.
function writePage(folder: string, page: Page, inFrame: (page: Page) => string): void {
  const file = pageFile(folder, page);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, inFrame(page));
}

function pageFile(folder: string, { path }: Page): string {
  return join(folder, decodeURIComponent(path), 'index.html');
}
