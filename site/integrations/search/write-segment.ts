import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../content/model/index.ts';
import type { SearchEntry } from '../../src/lib/search-records.ts';
import { CborBuffer } from './cbor.ts';
import { mergeWords } from './merge-words.ts';
import { packed } from './packed.ts';
import type { YearWords } from './year-words.ts';

/**
 * Bytes of a chunk before compression, for an index of so many places. Small chunks bring a query little besides what it
 * asks, but make a long table, which comes before the first query; with the root, what both cost together is least.
 */
const chunkSize = (places: number) => Math.max(3000, Math.round(2.8 * Math.sqrt(places)));

type Chunk = { from: string; to: string; name: string };

/** A page of an index: what it is found by, and where its text is, as seen from the folder `fragment` of the index. */
export type SegmentPage = Pick<SearchEntry, 'meta' | 'filters'> & { text: string };

/**
 * Writes one Pagefind index (format of version 1.6) into `folder`: pages, and the words of their years in the same
 * order. The same input gives the same bytes. Pagefind's own indexer takes minutes and thrice the bytes for an archive
 * of pairs; its browser engine reads this one as its own. `tag` begins the names of files that change while `folder`
 * keeps its address, so that no browser takes an old one from its store; it is empty for a folder whose address says
 * what it holds.
 */
export function writeSegment(options: {
  pages: readonly SegmentPage[];
  years: readonly YearWords[];
  folder: string;
  version: string;
  tag: string;
}): void {
  const { pages, years, folder, version, tag } = options;
  for (const part of ['index', 'filter']) mkdirSync(join(folder, part), { recursive: true });
  const save = (path: string, bytes: Buffer) => writeFileSync(join(folder, path), packed(bytes));
  const chunks = makeChunks(years, tag, (name, bytes) => save(`index/${name}.pf_index`, bytes));
  const filters = makeFilters(pages).map(([filter, values], index): [string, string] => {
    const name = `${tag}${index}`;
    save(`filter/${name}.pf_filter`, encode([filter, [...values]]));
    return [filter, name];
  });
  const counts = years.flatMap((year) => year.counts);
  const words = pages.map(({ text }, index) => [text, counts[index]!, ''] as const);
  const meta = metaBytes({ version, words, chunks, filters, fields: fieldsOf(pages) });
  const hash = `zh_${sha256(meta).slice(0, 10)}`;
  save(`pagefind.${hash}.pf_meta`, meta);
  const languages = { zh: { hash, wasm: null, page_count: pages.length } };
  const entry = { version, languages, include_characters: [] };
  writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
}

/**
 * The words in order, cut into chunks. The table of chunks is read before any query, so its strings are short: a chunk
 * begins at the shortest string between the last word before it and its first, ends where the next one begins, and is
 * named by its beginning.
 */
function makeChunks(
  years: readonly YearWords[],
  tag: string,
  save: (name: string, bytes: Buffer) => void,
): Chunk[] {
  const size = chunkSize(years.reduce((sum, year) => sum + year.places, 0));
  const froms: string[] = [];
  const buffer = new CborBuffer();
  let [count, from, last] = [0, '', ''];
  const cut = () => {
    const head = new CborBuffer();
    head.array(1);
    head.array(count);
    save(tag + from, Buffer.concat([head.bytes(), buffer.bytes()]));
    froms.push(from);
    buffer.clear();
    count = 0;
  };
  mergeWords(years, buffer, (word) => {
    if (count === 0) from = shortestBetween(last, word);
    count += 1;
    last = word;
    if (buffer.length >= size) cut();
  });
  if (count > 0) cut();
  return froms.map((from, index) => ({ from, to: froms[index + 1] ?? last, name: tag + from }));
}

/** The shortest beginning of `word` that comes after `before`, which comes before `word`. */
function shortestBetween(before: string, word: string): string {
  let same = 0;
  while (before[same] === word[same]) same += 1;
  return word.slice(0, same + 1);
}

/** The filters by name: `[value, pages]` for each value. */
function makeFilters(pages: readonly SegmentPage[]): [filter: string, values: Map<string, number[]>][] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [page, record] of pages.entries()) {
    for (const [filter, values] of Object.entries(record.filters)) {
      const pages = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, pages);
      for (const value of new Set(values)) {
        const list = pages.get(value);
        if (list) list.push(page);
        else pages.set(value, [page]);
      }
    }
  }
  return [...filters].sort(([a], [b]) => (a < b ? -1 : 1));
}

function fieldsOf(pages: readonly SegmentPage[]): string[] {
  return [...new Set(pages.flatMap((page) => Object.keys(page.meta)))].sort();
}

/** `[version, pages, chunks, filters, sorts, fields]` */
function metaBytes(from: {
  version: string;
  words: readonly Encodable[];
  chunks: readonly Chunk[];
  filters: readonly Encodable[];
  fields: readonly string[];
}): Buffer {
  const chunks = from.chunks.map((chunk) => [chunk.from, chunk.to, chunk.name]);
  return encode([from.version, from.words, chunks, from.filters, [], from.fields]);
}

type Encodable = string | number | readonly Encodable[];

function encode(value: Encodable): Buffer {
  const buffer = new CborBuffer();
  const add = (item: Encodable): void => {
    if (typeof item === 'string') buffer.text(item);
    else if (typeof item === 'number') buffer.unsigned(item);
    else {
      buffer.array(item.length);
      item.forEach(add);
    }
  };
  add(value);
  return buffer.bytes();
}
