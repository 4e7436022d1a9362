import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { sha256 } from '../../../content/model/index.ts';
import { cached, prune } from '../../build/cached.ts';
import { linkTree } from '../../build/link-tree.ts';
import { type Archive, allIssues, type PublishedIssue } from '../../src/lib/archive.ts';
import { searchRecords } from '../../src/lib/search-records.ts';
import { writeSegment } from './write-segment.ts';

/** The form of the index and its words; a change makes every cached volume anew. */
const FORM = 'kanxing-search/1';
/** What of Pagefind the browser runs. */
const ENGINE = ['pagefind.js', 'wasm.unknown.pagefind'];

/**
 * Writes the search index of an archive into `folder`: Pagefind's engine with the index of the open year, and below
 * `closed/` that of all years before, which stays as it is until one of them changes. `parts.json` names the indexes
 * to merge.
 */
export async function writeSearch(options: {
  archive: Archive;
  folder: string;
  cache: string;
}): Promise<void> {
  const { archive, folder, cache } = options;
  const issues = allIssues(archive);
  const open = Math.max(...issues.map((item) => item.issue.year));
  const closed = issues.filter((item) => item.issue.year < open);
  await mkdir(folder, { recursive: true });
  const version = await writeEngine(folder);
  const used = [
    await placeSegment({ issues: issues.filter((item) => item.issue.year === open), folder, cache, version }),
  ];
  if (closed.length > 0)
    used.push(await placeSegment({ issues: closed, folder: join(folder, 'closed'), cache, version }));
  await writeFile(join(folder, 'parts.json'), JSON.stringify(closed.length > 0 ? ['closed'] : []));
  await prune(cache, new Set(used));
}

/** Puts the index of these issues into `folder`, from the cache when nothing of them changed; answers its key. */
async function placeSegment(options: {
  issues: readonly PublishedIssue[];
  folder: string;
  cache: string;
  version: string;
}): Promise<string> {
  const { issues, folder, cache, version } = options;
  const key = sha256([FORM, version, ...issues.map((item) => item.path + item.manifestHash)].join('\n'));
  await cached(join(cache, key), (made) =>
    writeSegment({ records: issues.flatMap(searchRecords), folder: made, version }),
  );
  linkTree(join(cache, key), folder);
  return key;
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
    return JSON.parse(new TextDecoder().decode(files.get('pagefind-entry.json')!)).version;
  } finally {
    await close();
  }
}

function stopOnErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
