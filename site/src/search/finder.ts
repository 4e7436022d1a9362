import { phraseQuery, queryWords } from './tokens.ts';

/** What of Pagefind's browser module is used. */
export type PagefindResult = { id: string; data(): Promise<PagefindData> };
export type PagefindData = { raw_url?: string; url: string; meta: Record<string, string> };
export type Filters = Record<string, string>;
export type PagefindOptions = { filters?: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> };
export type Pagefind = {
  search(query: string | null, options?: PagefindOptions): Promise<{ results: PagefindResult[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
};

/** What was found. `exact`: the words typed stand together; otherwise `words` says which words were searched apart. */
export type Found = { results: PagefindResult[]; exact: boolean; words: string[] };

/**
 * Finds texts that hold the query as it stands. When there are none, texts that hold all its words; when there are
 * none of those either, texts that hold some, the most words first.
 */
export async function find(pagefind: Pagefind, query: string, options: PagefindOptions = {}): Promise<Found> {
  const phrase = phraseQuery(query);
  if (phrase === '') return { results: [], exact: true, words: [] };
  const exact = await pagefind.search(phrase, options);
  if (exact.results.length > 0) return { results: exact.results, exact: true, words: [query] };
  const words = queryWords(query);
  const lists = await Promise.all(words.map((word) => pagefind.search(phraseQuery(word), options)));
  return { results: mostWords(lists.map((list) => list.results)), exact: false, words };
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
