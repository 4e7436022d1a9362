import { characterCode } from '../../src/search/tokens.ts';
import type { CborBuffer } from './cbor.ts';
import { pairOf } from './postings.ts';
import type { YearWords } from './year-words.ts';

/**
 * Writes every word of several years once, in order, as an index has it:
 * `[word, [[pages since the last, [weight, places since the last …], []] …], []]`, pages counted through the years.
 * After each word `written` is told.
 */
export function mergeWords(
  years: readonly YearWords[],
  buffer: CborBuffer,
  written: (word: string) => void,
): void {
  const bases = years.map((_, index) => pagesBefore(years, index));
  const at = years.map(() => 0);
  for (let key = nextKey(years, at); key !== Number.POSITIVE_INFINITY; key = nextKey(years, at)) {
    const word = pairOf(key).map(characterCode).join('');
    const having = years.flatMap((year, index) => (year.keys[at[index]!] === key ? [index] : []));
    buffer.array(3);
    buffer.text(word);
    buffer.array(having.reduce((sum, index) => sum + years[index]!.pages[at[index]!]!, 0));
    let before = 0;
    for (const index of having) {
      const { first, last, bytes, ends } = years[index]!;
      const place = at[index]!;
      buffer.array(3);
      buffer.unsigned(bases[index]! + first[place]! - before);
      buffer.append(bytes, ends[place - 1] ?? 0, ends[place]!);
      before = bases[index]! + last[place]!;
      at[index]! += 1;
    }
    buffer.array(0);
    written(word);
  }
}

const pagesBefore = (years: readonly YearWords[], index: number) =>
  years.slice(0, index).reduce((sum, { counts }) => sum + counts.length, 0);

/** The least word that no year has told yet. */
function nextKey(years: readonly YearWords[], at: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < years.length; index += 1) {
    const key = years[index]!.keys[at[index]!];
    if (key !== undefined && key < least) least = key;
  }
  return least;
}
