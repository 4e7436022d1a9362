import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { linkTree } from '../../build/link-tree.ts';
import { placePart, type SiteInMaking } from '../../build/site-in-making.ts';
import { type Archive, allIssues, type PublishedIssue } from '../../src/lib/archive.ts';
import { filterValues } from '../../src/lib/search-filters.ts';
import { searchEntries, searchRecords } from '../../src/lib/search-records.ts';
import { shelfNames } from '../../src/lib/shelf-names.ts';
import type { SearchList } from '../../src/search/search-list.ts';
import { type Kept, openSearchCache, type SearchCache } from './search-cache.ts';
import { growingYears, type SearchPart, searchParts } from './search-parts.ts';
import { readWords, spareWords } from './words-of-year.ts';
import { writeEngine } from './write-engine.ts';
import { writeIssueTexts } from './write-issue-texts.ts';
import { writeSegment } from './write-segment.ts';

/** Where the pages look for it. */
const FOLDER = 'pagefind';

/**
 * Writes the search index of an archive into the folder `pagefind` of a site: Pagefind's engine with the index of the
 * open year; folders with those of closed years, named by what they hold, which stay as they are until an issue in them
 * changes; and a folder for each issue with the texts that results show. `parts.json` names the indexes, and the filters
 * with their values. Files a browser takes before any query stand beside their compressed form too, for servers that
 * give it.
 */
export async function writeSearch(options: {
  archive: Archive;
  site: SiteInMaking;
  cache: string;
}): Promise<void> {
  const { archive, site } = options;
  const folder = join(site.folder, FOLDER);
  await mkdir(folder, { recursive: true });
  const version = await writeEngine(folder);
  const cache = await openSearchCache(options.cache, version);
  const texts = await placeTexts(archive, cache, site);
  const all = searchParts(archive);
  const [open, ...closed] = all;
  spareWords(growingYears(all), cache);
  if (open) linkTree((await keepPart({ part: open, cache, version, texts })).kept, folder);
  const parts: string[] = [];
  for (const part of closed) {
    const kept = await keepPart({ part, cache, version, texts });
    const name = `${part.name}-${shortName(kept)}`;
    placePart({ site, path: `${FOLDER}/${name}`, ...kept });
    parts.push(name);
  }
  const list: SearchList = { parts, filters: filterValues(archive), shelves: shelfNames(archive) };
  const text = JSON.stringify(list);
  await writeFile(join(folder, 'parts.json'), text);
  await writeFile(join(folder, 'parts.json.gz'), gzipSync(text));
  await cache.prune();
}

/** A name for what is kept, short because indexes and addresses repeat it. */
const shortName = ({ key }: Kept) => key.slice(0, 12);

/** Puts the texts of every issue into the site; answers in which folder of the search they are. */
async function placeTexts(
  archive: Archive,
  cache: SearchCache,
  site: SiteInMaking,
): Promise<Map<PublishedIssue, string>> {
  const folders = new Map<PublishedIssue, string>();
  for (const item of allIssues(archive)) {
    const write = (draft: string) => writeIssueTexts(searchRecords(item), draft);
    const kept = await cache.keep('texts', [item], write);
    const folder = `texts/${shortName(kept)}`;
    placePart({ site, path: `${FOLDER}/${folder}`, ...kept });
    folders.set(item, folder);
  }
  return folders;
}

/** The index of one part, made unless it is kept. */
async function keepPart(from: {
  part: SearchPart;
  cache: SearchCache;
  version: string;
  texts: ReadonlyMap<PublishedIssue, string>;
}): Promise<Kept> {
  const { part, cache, version, texts } = from;
  const issues = part.years.flatMap((year) => year.issues);
  // The engine looks for texts from the folder `fragment` beside the index.
  const up = part.name === '' ? '..' : '../..';
  return cache.keep(`part ${part.name}`, issues, async (folder, key) => {
    const years = [];
    for (const year of part.years) years.push(await readWords(year, cache));
    const pages = issues.flatMap((item) =>
      searchEntries(item).map((entry) => ({ ...entry, text: `${up}/${texts.get(item)}/${entry.id}` })),
    );
    writeSegment({ pages, years, folder, version, tag: part.name === '' ? key.slice(0, 8) : '' });
  });
}
