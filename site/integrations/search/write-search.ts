import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { sha256 } from '../../../content/model/index.ts';
import { cached, prune } from '../../build/cached.ts';
import { linkTree } from '../../build/link-tree.ts';
import type { Archive } from '../../src/lib/archive.ts';
import { filterValues } from '../../src/lib/search-filters.ts';
import { searchRecords } from '../../src/lib/search-records.ts';
import type { SearchList } from '../../src/search/search-list.ts';
import { type SearchPart, searchParts } from './search-parts.ts';
import { writeSegment } from './write-segment.ts';

/** The form of the index and its words; a change makes every cached part anew. */
const FORM = 'kanxing-search/2';
/** What of Pagefind the browser runs. */
const ENGINE = ['pagefind.js', 'wasm.unknown.pagefind'];

/**
 * Writes the search index of an archive into `folder`: Pagefind's engine with the index of the open year, and folders
 * with those of closed years, named by what they hold, which stay as they are until an issue in them changes.
 * `parts.json` names these folders, and the filters with their values. Files a browser takes before any query stand
 * beside their compressed form too, for servers that give it.
 */
export async function writeSearch(options: {
  archive: Archive;
  folder: string;
  cache: string;
}): Promise<void> {
  const { archive, folder, cache } = options;
  await mkdir(folder, { recursive: true });
  const version = await writeEngine(folder);
  const [open, ...closed] = searchParts(archive).map((part) => ({ part, key: partKey(part, version) }));
  const place = async (of: { part: SearchPart; key: string }, name: string) => {
    const records = () => of.part.issues.flatMap(searchRecords);
    const tag = name ? '' : of.key.slice(0, 8);
    await cached(join(cache, of.key), (made) =>
      writeSegment({ records: records(), folder: made, version, tag }),
    );
    linkTree(join(cache, of.key), join(folder, name));
  };
  if (open) await place(open, '');
  const parts = closed.map((of) => ({ of, name: `${of.part.name}-${of.key.slice(0, 12)}` }));
  for (const { of, name } of parts) await place(of, name);
  const list: SearchList = { parts: parts.map(({ name }) => name), filters: filterValues(archive) };
  const text = JSON.stringify(list);
  await writeFile(join(folder, 'parts.json'), text);
  await writeFile(join(folder, 'parts.json.gz'), gzipSync(text));
  await prune(cache, new Set([open, ...closed].map((of) => of?.key ?? '')));
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
