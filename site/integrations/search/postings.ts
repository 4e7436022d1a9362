import { CHARACTER_CODES, LINE_END, lineCharacters } from '../../src/search/tokens.ts';

/** Where every pair of characters stands: for each pair the pages in order, for each page its places in order. */
export type Postings = {
  /** Each pair as a number, see `pairKey`; `starts[i]` to `starts[i + 1]` are the places of the i-th pair. */
  keys: number[];
  starts: Uint32Array;
  pages: Uint16Array;
  places: Uint16Array;
  /** Words of each page. */
  counts: number[];
};

/** Places are kept in 16 bits; no article comes near. */
const LAST_PLACE = 0xffff;
/** Pages too. */
const MOST_PAGES = 0xffff;
/** Characters an archive may be written with; two numbers of this size make one small integer. */
const CHARACTERS = 2 ** 15;

/** Two characters as one number; numbers in order are the words of `characterCode` in order. */
export const pairKey = (first: number, second: number) =>
  (first % CHARACTER_CODES) * CHARACTER_CODES + (second % CHARACTER_CODES);

/** The two characters of a key. */
export const pairOf = (key: number): [first: number, second: number] => [
  Math.floor(key / CHARACTER_CODES),
  key % CHARACTER_CODES,
];

/** Numbers in the order of first sight. */
class Numbers {
  readonly #numbers = new Map<number, number>();

  of(key: number): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  }

  keys(): number[] {
    return [...this.#numbers.keys()];
  }
}

/** The pairs of a text, in order, each as `first × 2^15 + second` of numbered characters. */
function textPairs(text: string, characters: Numbers): number[] {
  const lineEnd = characters.of(LINE_END);
  const pairs: number[] = [];
  for (const line of text.split('\n')) {
    let before = -1;
    for (const point of lineCharacters(line)) {
      const number = characters.of(point % CHARACTER_CODES);
      if (before >= 0) pairs.push(before * CHARACTERS + number);
      before = number;
    }
    if (before >= 0) pairs.push(before * CHARACTERS + lineEnd);
  }
  return pairs;
}

/**
 * Texts of pages → postings. Counts first, then places everything in one pass, so that memory stays flat. Plain loops:
 * an archive has tens of millions of places.
 */
export function makePostings(texts: readonly string[]): Postings {
  if (texts.length > MOST_PAGES) throw new Error(`${texts.length} pages are too many for one index`);
  const characters = new Numbers();
  const pairs = new Numbers();
  const sizes: number[] = [];
  const words = texts.map((text) => {
    const list = textPairs(text, characters);
    const numbers = new Uint32Array(Math.min(list.length, LAST_PLACE));
    for (let place = 0; place < numbers.length; place += 1) {
      const number = pairs.of(list[place]!);
      if (number === sizes.length) sizes.push(0);
      sizes[number]! += 1;
      numbers[place] = number;
    }
    return numbers;
  });
  const points = characters.keys();
  if (points.length > CHARACTERS)
    throw new Error(`${points.length} kinds of characters are too many to index`);
  return {
    keys: pairs
      .keys()
      .map((pair) => pairKey(points[Math.floor(pair / CHARACTERS)]!, points[pair % CHARACTERS]!)),
    ...spread(words, sizes),
    counts: words.map((list) => list.length),
  };
}

function spread(
  words: readonly Uint32Array[],
  sizes: readonly number[],
): Pick<Postings, 'starts' | 'pages' | 'places'> {
  const starts = new Uint32Array(sizes.length + 1);
  for (let number = 0; number < sizes.length; number += 1)
    starts[number + 1] = starts[number]! + sizes[number]!;
  const next = starts.slice();
  const pages = new Uint16Array(starts.at(-1)!);
  const places = new Uint16Array(starts.at(-1)!);
  for (let page = 0; page < words.length; page += 1) {
    const list = words[page]!;
    for (let place = 0; place < list.length; place += 1) {
      const number = list[place]!;
      const at = next[number]!;
      next[number] = at + 1;
      pages[at] = page;
      places[at] = place;
    }
  }
  return { starts, pages, places };
}
