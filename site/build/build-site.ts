import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { writeSearch } from '../integrations/search/write-search.ts';
import { allArticles, allIssues } from '../src/lib/archive.ts';
import { readArchive } from '../src/lib/read-archive.ts';
import { readPdfs } from '../src/lib/read-pdfs.ts';
import { handToPages, makeSiteData } from '../src/lib/site-data.ts';
import { prune } from './cached.ts';
import { publishGeneration, startGeneration, takeOldest } from './generations.ts';
import { openIssueStore } from './issue-store.ts';
import { moveFolder } from './move-folder.ts';
import { openPageCache } from './page-cache.ts';
import { putPdfs } from './put-pdfs.ts';
import { readLooks } from './read-looks.ts';
import { writeSiteImages } from './site-images.ts';
import type { SiteInMaking } from './site-in-making.ts';
import { writePages } from './write-pages.ts';

const SITE_ROOT = join(import.meta.dirname, '..');
const LOOKS = join(SITE_ROOT, '../templates/site');

/** Where a build reads and writes. `content` is a root of `title/year/number`, `out` holds the generations. */
export type SiteBuildOptions = {
  content: string;
  out: string;
  pdf: string;
  cache: string;
  origin?: string | undefined;
  /** Where the looks of titles are; `templates/site` unless told. */
  looks?: string;
  log?: (line: string) => void;
};

export type SiteBuildResult = { generation: string; folder: string; issues: number; articles: number };

/**
 * Builds the whole site into a fresh generation and switches to it when all is done. Any trouble, a broken snapshot
 * first of all, throws before the switch: the site that was read stays.
 */
export async function buildSite(options: SiteBuildOptions): Promise<SiteBuildResult> {
  const { content, out, cache, log = () => {} } = options;
  const store = openIssueStore(join(cache, 'issues'));
  const { archive, issues } = await readArchive(content, store);
  const counts = { issues: allIssues(archive).length, articles: allArticles(archive).length };
  log(`已核对 ${counts.issues} 期 ${counts.articles} 篇文章。`);
  const looks = await readLooks(options.looks ?? LOOKS, archive);
  const folder = await startGeneration(out);
  const old = await takeOldest(out);
  const made: SiteInMaking = { folder, parts: new Map(), old };
  try {
    const pdfs = await readPdfs({ root: options.pdf, issues: allIssues(archive), log });
    const site = makeSiteData({ archive, origin: options.origin, pdfs, looks });
    const pages = await openPageCache({ site, folder: join(cache, 'pages') });
    handToPages({ site });
    await buildPages(options, folder);
    writePages({ site, reused: new Set(pages.reused), folder });
    await pages.complete(made);
    await writeSearch({ archive, site: made, cache: join(cache, 'search') });
    log(`网页与检索索引已生成，${pages.reused.length} 期的网页沿用未变。`);
    const images = await writeSiteImages({
      issues,
      folder: join(folder, 'images'),
      cache: join(cache, 'images'),
    });
    await prune(join(cache, 'issues'), store.used);
    log(`图片 ${images.total} 个，新制 ${images.made} 个。`);
    putPdfs({ from: options.pdf, pdfs, folder: join(folder, 'pdf') });
    const generation = await publishGeneration(out, folder, made.parts);
    return { generation, folder: join(out, generation), ...counts };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    handToPages(undefined);
    await old.remove();
  }
}

async function buildPages(options: SiteBuildOptions, folder: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const work = await makeWorkFolder();
  try {
    // Pages depend on published data that Astro's own cache does not see, so every page is made anew.
    await build({
      root: SITE_ROOT,
      outDir: work,
      cacheDir: join(options.cache, 'astro'),
      force: true,
      logLevel: 'error',
    });
    await moveFolder(work, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * A folder of its own for each build, below the sources: Astro puts the programs that make the pages beside its
 * output, and they find the installed packages from there. A shared folder would mix two builds.
 */
async function makeWorkFolder(): Promise<string> {
  const parent = join(SITE_ROOT, '.astro');
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, 'build-'));
}
