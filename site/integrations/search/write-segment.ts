import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { SearchRecord } from '../../src/lib/search-records.ts';
import { characterCode } from '../../src/search/tokens.ts';
import { CborBuffer } from './cbor.ts';
import { makePostings, type Postings } from './postings.ts';

/** Bytes of a chunk before compression: small, so that a query brings little besides what it asks. */
const CHUNK_SIZE = 14_000;
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
 * this one as its own.
 */
export async function writeSegment(options: {
  records: readonly SearchRecord[];
  folder: string;
  version: string;
}): Promise<void> {
  const { records, folder, version } = options;
  if (records.length > MOST_PAGES) throw new Error(`${records.length} pages are too many for one index`);
  const name = `zh_${hashOf(JSON.stringify(records)).slice(0, 10)}`;
  for (const part of ['index', 'filter', 'fragment']) await mkdir(join(folder, part), { recursive: true });
  const files = new FileWriter(folder);
  const postings = makePostings(records.map((record) => record.content));
  const chunks = await writeChunks(postings, name, files);
  const pages = records.map((record) => `${record.id}_${name}`);
  const filters = await writeFilters(records, name, files);
  for (const [index, record] of records.entries()) {
    await files.write(`fragment/${pages[index]}.pf_fragment`, fragment(record, postings.counts[index]!));
  }
  const words = pages.map((page, index) => [page, postings.counts[index]!, ''] as const);
  const meta = metaBytes({ version, words, chunks, filters, fields: fieldsOf(records) });
  await files.write(`pagefind.${name}.pf_meta`, meta);
  await files.done();
  const languages = { zh: { hash: name, wasm: null, page_count: records.length } };
  await writeFile(
    join(folder, 'pagefind-entry.json'),
    JSON.stringify({ version, languages, include_characters: [] }),
  );
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const compress = promisify(gzip);

/** Compresses and writes files, some at a time. */
class FileWriter {
  readonly #folder: string;
  #open: Promise<void>[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  async write(path: string, bytes: Buffer): Promise<void> {
    this.#open.push(this.#save(path, bytes));
    if (this.#open.length >= 64) await this.done();
  }

  async done(): Promise<void> {
    await Promise.all(this.#open);
    this.#open = [];
  }

  async #save(path: string, bytes: Buffer): Promise<void> {
    await writeFile(join(this.#folder, path), await compress(Buffer.concat([SIGNATURE, bytes])));
  }
}

function fragment({ url, text, filters, meta }: SearchRecord, count: number): Buffer {
  return Buffer.from(JSON.stringify({ url, content: text, word_count: count, filters, meta, anchors: [] }));
}

async function writeChunks(postings: Postings, segment: string, files: FileWriter): Promise<Chunk[]> {
  const words = postings.pairs.map((pair, index) => ({ word: pair.map(characterCode).join(''), index }));
  words.sort((a, b) => (a.word < b.word ? -1 : 1));
  const chunks: Chunk[] = [];
  const buffer = new CborBuffer();
  let from = 0;
  for (const [at, { word, index }] of words.entries()) {
    writeWord(buffer, word, index, postings);
    if (buffer.length < CHUNK_SIZE && at < words.length - 1) continue;
    const name = `${segment}_${chunks.length.toString(36)}`;
    const head = new CborBuffer();
    head.array(1);
    head.array(at - from + 1);
    await files.write(`index/${name}.pf_index`, Buffer.concat([head.bytes(), buffer.bytes()]));
    chunks.push({ from: words[from]!.word, to: word, name });
    buffer.clear();
    from = at + 1;
  }
  return chunks;
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

/** One file for each filter: `[name, [[value, pages] …]]`. */
async function writeFilters(
  records: readonly SearchRecord[],
  segment: string,
  files: FileWriter,
): Promise<[filter: string, name: string][]> {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [page, record] of records.entries()) {
    for (const [filter, values] of Object.entries(record.filters)) {
      const pages = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, pages);
      for (const value of new Set(values)) pages.set(value, [...(pages.get(value) ?? []), page]);
    }
  }
  const names: [string, string][] = [];
  for (const [filter, values] of [...filters].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = `${segment}_${names.length}`;
    await files.write(`filter/${name}.pf_filter`, encode([filter, [...values]]));
    names.push([filter, name]);
  }
  return names;
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
