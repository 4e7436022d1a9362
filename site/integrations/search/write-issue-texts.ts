import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../src/lib/search-records.ts';
import { packed } from './packed.ts';

/**
 * Writes what results show of each page of an issue into `folder`, as Pagefind's fragments. They belong to no index:
 * an index names them by their path, so that they are made once, whichever index their issue stands in.
 */
export function writeIssueTexts(records: readonly SearchRecord[], folder: string): void {
  for (const { id, url, text, meta } of records) {
    // The engine takes filters from files of their own and never looks at the count of words.
    const shown = { url, content: text, word_count: 0, filters: {}, meta, anchors: [] };
    writeFileSync(join(folder, `${id}.pf_fragment`), packed(Buffer.from(JSON.stringify(shown))));
  }
}
