import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { searchRecords } from '../../src/lib/search-records.ts';
import type { SearchCache } from './search-cache.ts';
import type { SearchYear } from './search-parts.ts';
import { packWords, unpackWords, type YearWords, yearWords } from './year-words.ts';

const KIND = 'words';
const FILE = 'words';

/** The words of a year, found again from build to build. */
export async function readWords({ issues }: SearchYear, cache: SearchCache): Promise<YearWords> {
  const { kept } = await cache.keep(KIND, issues, async (folder) => {
    const contents = issues.flatMap(searchRecords).map((record) => record.content);
    await writeFile(join(folder, FILE), packWords(yearWords(contents)));
  });
  return unpackWords(await readFile(join(kept, FILE)));
}

/** Lets the words of these years stay until they are asked for. */
export function spareWords(years: readonly SearchYear[], cache: SearchCache): void {
  for (const { issues } of years) cache.spare(KIND, issues);
}
