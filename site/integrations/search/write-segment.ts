import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sha256 } from '../../../content/model/index.ts';
import type { SearchRecord } from '../../src/lib/search-records.ts';
import { characterCode } from '../../src/search/tokens.ts';
import { CborBuffer } from './cbor.ts';
import { makePostings, type Postings } from './postings.ts';

/**
 * Bytes of a chunk before compression, for an index of so many places. Small chunks bring a query little besides what it
 * asks, but make a long table, which comes before the first query; with the root, what both cost together is least.
 */
const chunkSize = (places: number) => Math.max(3000, Math.round(2.8 * Math.sqrt(places)));
/** How Pagefind marks the weight of the places that follow: −1 − 24 × weight, here weight 1. */
const WEIGHT = -25;
/** What every file of Pagefind's begins with. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Pages are counted in 16 bits. */
const MOST_PAGES = 0xffff;

type Chunk = { from: string; to: string; name: string };

/**
 * Writes one Pagefind index (format of version 1.6) of the records into `folder`. The same records give the same
 * bytes. Pagefind's own indexer takes minutes and thrice the bytes for an archive of pairs; its browser engine reads
 * this one as its own. `tag` begins the names of files that change while `folder` keeps its address, so that no browser
 * takes an old one from its store; it is empty for a folder whose address says what it holds.
 */
export function writeSegment(options: {
  records: readonly SearchRecord[];
  folder: string;
  version: string;
  tag: string;
}): void {
  const { records, folder, version, tag } = options;
  if (records.length > MOST_PAGES) throw new Error(`${records.length} pages are too many for one index`);
  for (const part of ['index', 'filter', 'fragment']) mkdirSync(join(folder, part), { recursive: true });
  const save = (path: string, bytes: Buffer) =>
    writeFileSync(join(folder, path), gzipSync(Buffer.concat([SIGNATURE, bytes])));
  const postings = makePostings(records.map((record) => record.content));
  const chunks = makeChunks(postings, tag, (name, bytes) => save(`index/${name}.pf_index`, bytes));
  const filters = makeFilters(records).map(([filter, values], index): [string, string] => {
    const name = `${tag}${index}`;
    save(`filter/${name}.pf_filter`, encode([filter, [...values]]));
    return [filter, name];
  });
  const pages = records.map(({ id }) => id + (tag && `_${tag}`));
  for (const [index, record] of records.entries()) {
    save(`fragment/${pages[index]}.pf_fragment`, fragment(record, postings.counts[index]!));
  }
  const words = pages.map((page, index) => [page, postings.counts[index]!, ''] as const);
  const meta = metaBytes({ version, words, chunks, filters, fields: fieldsOf(records) });
  const hash = `zh_${sha256(meta).slice(0, 10)}`;
  save(`pagefind.${hash}.pf_meta`, meta);
  const languages = { zh: { hash, wasm: null, page_count: records.length } };
  const entry = { version, languages, include_characters: [] };
  writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
}

/** What a result shows. Filters are left out: they stand in files of their own. */
function fragment({ url, text, meta }: SearchRecord, count: number): Buffer {
  const shown = { url, content: text, word_count: count, filters: {}, meta, anchors: [] };
  return Buffer.from(JSON.stringify(shown));
}

/**
 * The words in order, cut into chunks. The table of chunks is read before any query, so its strings are short: a chunk
 * begins at the shortest string between the last word before it and its first, ends where the next one begins, and is
 * named by its beginning.
 */
function makeChunks(postings: Postings, tag: string, save: (name: string, bytes: Buffer) => void): Chunk[] {
  const words = postings.pairs.map((pair, index) => ({ word: pair.map(characterCode).join(''), index }));
  words.sort((a, b) => (a.word < b.word ? -1 : 1));
  const size = chunkSize(postings.places.length);
  const froms: string[] = [];
  const buffer = new CborBuffer();
  let start = 0;
  for (const [at, { word, index }] of words.entries()) {
    writeWord(buffer, word, index, postings);
    if (buffer.length < size && at < words.length - 1) continue;
    const from = shortestBetween(words[start - 1]?.word ?? '', words[start]!.word);
    const head = new CborBuffer();
    head.array(1);
    head.array(at - start + 1);
    save(tag + from, Buffer.concat([head.bytes(), buffer.bytes()]));
    froms.push(from);
    buffer.clear();
    start = at + 1;
  }
  const last = words.at(-1)?.word ?? '';
  return froms.map((from, index) => ({ from, to: froms[index + 1] ?? last, name: tag + from }));
}

/** The shortest beginning of `word` that comes after `before`, which comes before `word`. */
function shortestBetween(before: string, word: string): string {
  let same = 0;
  while (before[same] === word[same]) same += 1;
  return word.slice(0, same + 1);
}

/** `[word, [[pages since the last, [weight, places since the last …], []] …], []]` */
function writeWord(buffer: CborBuffer, word: string, index: number, postings: Postings): void {
  const { starts, pages, places } = postings;
  const end = starts[index + 1]!;
  const runs: [from: number, to: number][] = [];
  for (let from = starts[index]!; from < end; ) {
    let to = from + 1;
    while (to < end && pages[to] === pages[from]) to += 1;
    runs.push([from, to]);
    from = to;
  }
  buffer.array(3);
  buffer.text(word);
  buffer.array(runs.length);
  for (const [number, [from, to]] of runs.entries()) {
    const before = number === 0 ? 0 : pages[runs[number - 1]![0]]!;
    buffer.array(3);
    buffer.unsigned(pages[from]! - before);
    buffer.array(to - from + 1);
    buffer.negative(WEIGHT);
    for (let at = from; at < to; at += 1) {
      buffer.unsigned(at === from ? places[at]! : places[at]! - places[at - 1]!);
    }
    buffer.array(0);
  }
  buffer.array(0);
}

/** The filters by name: `[value, pages]` for each value. */
function makeFilters(records: readonly SearchRecord[]): [filter: string, values: Map<string, number[]>][] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [page, record] of records.entries()) {
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

function fieldsOf(records: readonly SearchRecord[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record.meta)))].sort();
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
