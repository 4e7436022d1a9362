import { phraseQuery, queryWords } from './tokens.ts';

/** What of Pagefind's browser module is used. */
export type PagefindResult = { id: string; data(): Promise<PagefindData> };
export type PagefindData = { raw_url?: string; url: string; content: string; meta: Record<string, string> };
export type Filters = Record<string, string>;
export type PagefindOptions = { filters?: Record<string, string> };
/** By relevance, or by date. */
export type Order = 'relevance' | 'newest' | 'oldest';
export type FindOptions = PagefindOptions & { order?: Order };
export type Pagefind = {
  search(query: string | null, options?: PagefindOptions): Promise<{ results: PagefindResult[] }>;
};

/** What was found. `exact`: the words typed stand together; otherwise `words` says which words were searched apart. */
export type Found = { results: PagefindResult[]; exact: boolean; words: string[] };

/**
 * Finds texts that hold the query as it stands. When there are none, texts that hold all its words; when there are
 * none of those either, texts that hold some, the most words first.
 */
export async function find(pagefind: Pagefind, query: string, options: FindOptions = {}): Promise<Found> {
  const { order = 'relevance', ...filters } = options;
  const phrase = phraseQuery(query);
  if (phrase === '') return { results: [], exact: true, words: [] };
  const exact = await pagefind.search(phrase, filters);
  if (exact.results.length > 0)
    return { results: inOrder(exact.results, order), exact: true, words: [query] };
  const words = queryWords(query);
  const lists = await Promise.all(words.map((word) => pagefind.search(phraseQuery(word), filters)));
  return { results: inOrder(mostWords(lists.map((list) => list.results)), order), exact: false, words };
}

/** The date an id begins with, after the folder of its text. */
const dateOf = ({ id }: PagefindResult) => Number(/(\d{8})[^/]*$/.exec(id)?.[1]);

/** Whether a result is the own page of an issue: its cover names articles, which are nearer to what was asked. */
const isCover = ({ id }: PagefindResult) => id.endsWith('-0');

/**
 * Results in the order asked: by relevance articles come before covers; those of one date stay by relevance. Merged
 * indexes know no common order of dates.
 */
function inOrder(results: PagefindResult[], order: Order): PagefindResult[] {
  if (order === 'relevance') return results.toSorted((a, b) => Number(isCover(a)) - Number(isCover(b)));
  const sign = order === 'newest' ? -1 : 1;
  return results.toSorted((a, b) => sign * (dateOf(a) - dateOf(b)));
}

function mostWords(lists: PagefindResult[][]): PagefindResult[] {
  const counts = new Map<string, { result: PagefindResult; count: number }>();
  for (const result of lists.flat()) {
    const entry = counts.get(result.id) ?? { result, count: 0 };
    entry.count += 1;
    counts.set(result.id, entry);
  }
  const entries = [...counts.values()].sort((a, b) => b.count - a.count);
  const all = entries.filter((entry) => entry.count === lists.length);
  return (all.length > 0 ? all : entries).map((entry) => entry.result);
}
