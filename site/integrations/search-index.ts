import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CustomRecord, close, createIndex } from 'pagefind';
import { type Archive, allIssues } from '../src/lib/archive.ts';
import { searchRecords } from '../src/lib/search-records.ts';

/** Files of Pagefind's own search boxes; ours is used. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Writes a Pagefind index of every issue and article into `folder`. Throws when Pagefind reports any error. */
export async function writeSearchIndex(archive: Archive, folder: string): Promise<void> {
  try {
    await writeRecords(folder, allIssues(archive).flatMap(searchRecords));
  } finally {
    await close();
  }
  await Promise.all(UNUSED.map((file) => rm(join(folder, file), { force: true })));
}

async function writeRecords(folder: string, records: CustomRecord[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh' });
  stopOnErrors(errors);
  for (const record of records) stopOnErrors((await index!.addCustomRecord(record)).errors);
  stopOnErrors((await index!.writeFiles({ outputPath: folder })).errors);
}

function stopOnErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
