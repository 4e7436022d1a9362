import { deserialize, serialize } from 'node:v8';
import { CborBuffer } from './cbor.ts';
import { makePostings, type Postings } from './postings.ts';

/**
 * The words of one year as an index has them, in order, but for the number each word's first page gets: that depends on
 * the years before. So an index of several years is made by copying what is here.
 */
export type YearWords = {
  /** Each pair as a number, in order. */
  keys: Float64Array;
  /** For each word: how many pages have it, the first of them and the last, counted from 0 in the year. */
  pages: Uint16Array;
  first: Uint16Array;
  last: Uint16Array;
  /** The i-th word's entry, after the number of its first page, is `bytes` from `ends[i - 1]` to `ends[i]`. */
  ends: Uint32Array;
  bytes: Buffer;
  /** Words of each page. */
  counts: number[];
  places: number;
};

/** How Pagefind marks the weight of the places that follow: −1 − 24 × weight, here weight 1. */
const WEIGHT = -25;

/** Texts of the pages of a year → their words. */
export function yearWords(texts: readonly string[]): YearWords {
  const postings = makePostings(texts);
  const order = postings.keys.map((_, index) => index);
  order.sort((a, b) => postings.keys[a]! - postings.keys[b]!);
  const words = {
    keys: Float64Array.from(order, (index) => postings.keys[index]!),
    pages: new Uint16Array(order.length),
    first: Uint16Array.from(order, (index) => postings.pages[postings.starts[index]!]!),
    last: Uint16Array.from(order, (index) => postings.pages[postings.starts[index + 1]! - 1]!),
    ends: new Uint32Array(order.length),
  };
  const buffer = new CborBuffer();
  for (const [at, index] of order.entries()) {
    words.pages[at] = writePages(buffer, index, postings);
    words.ends[at] = buffer.length;
  }
  return { ...words, bytes: buffer.bytes(), counts: postings.counts, places: postings.places.length };
}

/** `[weight, places since the last …], []` of the first page, then `[pages since the last, …]`; answers how many pages. */
function writePages(buffer: CborBuffer, index: number, { starts, pages, places }: Postings): number {
  const end = starts[index + 1]!;
  let count = 0;
  for (let from = starts[index]!; from < end; count += 1) {
    let to = from + 1;
    while (to < end && pages[to] === pages[from]) to += 1;
    if (count > 0) {
      buffer.array(3);
      buffer.unsigned(pages[from]! - pages[from - 1]!);
    }
    buffer.array(to - from + 1);
    buffer.negative(WEIGHT);
    for (let at = from; at < to; at += 1)
      buffer.unsigned(at === from ? places[at]! : places[at]! - places[at - 1]!);
    buffer.array(0);
    from = to;
  }
  return count;
}

/** To keep the words of a year in a file, and to have them back. */
export const packWords = (words: YearWords): Buffer => serialize(words);
export const unpackWords = (bytes: Buffer): YearWords => deserialize(bytes);
