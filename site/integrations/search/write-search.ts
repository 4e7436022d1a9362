import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { sha256 } from '../../../content/model/index.ts';
import { cached, prune } from '../../build/cached.ts';
import { linkTree } from '../../build/link-tree.ts';
import { placePart, type SiteInMaking } from '../../build/site-in-making.ts';
import type { Archive } from '../../src/lib/archive.ts';
import { filterValues } from '../../src/lib/search-filters.ts';
import { searchRecords } from '../../src/lib/search-records.ts';
import type { SearchList } from '../../src/search/search-list.ts';
import { type SearchPart, searchParts } from './search-parts.ts';
import { writeSegment } from './write-segment.ts';

/** The form of the index and its words; a change makes every cached part anew. */
const FORM = 'kanxing-search/3';
/** Where the pages look for it. */
const FOLDER = 'pagefind';
/** What of Pagefind the browser runs. */
const ENGINE = ['pagefind.js', 'wasm.unknown.pagefind'];

/**
 * Writes the search index of an archive into the folder `pagefind` of a site: Pagefind's engine with the index of the
 * open year, and folders with those of closed years, named by what they hold, which stay as they are until an issue in
 * them changes. `parts.json` names these folders, and the filters with their values. Files a browser takes before any
 * query stand beside their compressed form too, for servers that give it.
 */
export async function writeSearch(options: {
  archive: Archive;
  site: SiteInMaking;
  cache: string;
}): Promise<void> {
  const { archive, site, cache } = options;
  const folder = join(site.folder, FOLDER);
  await mkdir(folder, { recursive: true });
  const version = await writeEngine(folder);
  const [open, ...closed] = searchParts(archive).map((part) => ({ ...part, key: partKey(part, version) }));
  const makePart = async ({ issues, key }: SearchPart & { key: string }, tag: string) => {
    const kept = join(cache, key);
    await cached(kept, (draft) =>
      writeSegment({ records: issues.flatMap(searchRecords), folder: draft, version, tag }),
    );
    return kept;
  };
  if (open) linkTree(await makePart(open, open.key.slice(0, 8)), folder);
  const folders = closed.map((part) => ({ part, name: `${part.name}-${part.key.slice(0, 12)}` }));
  for (const { part, name } of folders) {
    const kept = await makePart(part, '');
    placePart({ site, path: `${FOLDER}/${name}`, key: part.key, kept });
  }
  const list: SearchList = { parts: folders.map(({ name }) => name), filters: filterValues(archive) };
  const text = JSON.stringify(list);
  await writeFile(join(folder, 'parts.json'), text);
  await writeFile(join(folder, 'parts.json.gz'), gzipSync(text));
  await prune(cache, new Set([open, ...closed].map((part) => part?.key ?? '')));
}

function partKey({ name, issues }: SearchPart, version: string): string {
  return sha256([FORM, version, name, ...issues.map((item) => item.path + item.manifestHash)].join('\n'));
}

/** Pagefind's browser engine, taken from an empty index of its own; answers its version. */
async function writeEngine(folder: string): Promise<string> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zh' });
    stopOnErrors(errors);
    const record = await index!.addCustomRecord({ url: '/', content: '-', language: 'zh' });
    stopOnErrors(record.errors);
    const result = await index!.getFiles();
    stopOnErrors(result.errors);
    const files = new Map(result.files.map((file) => [file.path, file.content]));
    for (const name of ENGINE) await writeFile(join(folder, name), files.get(name)!);
    await writeFile(join(folder, 'pagefind.js.gz'), gzipSync(files.get('pagefind.js')!));
    return JSON.parse(new TextDecoder().decode(files.get('pagefind-entry.json')!)).version;
  } finally {
    await close();
  }
}

function stopOnErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
