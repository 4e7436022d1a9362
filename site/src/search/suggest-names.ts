import type { FilterValues } from './search-list.ts';

/** The filters whose values are names one may have half in mind. */
const NAMED = ['作者', '栏目'];
/** The least part of its characters a name shares with the query, either way. */
const LEAST_LIKENESS = 0.5;
const MOST = 4;

/** Names of authors and columns like what was searched, the likest first; for searches that found nothing as typed. */
export function suggestNames(query: string, filters: FilterValues): string[] {
  const wanted = new Set([...query].filter((char) => /[\p{L}\p{N}]/u.test(char)));
  const names = NAMED.flatMap((name) => (filters[name] ?? []).map(([value]) => value));
  return [...new Set(names)]
    .map((name) => ({ name, likeness: likeness(wanted, new Set(name)) }))
    .filter((entry) => entry.likeness >= LEAST_LIKENESS && entry.name !== query)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map((entry) => entry.name);
}

/** Shared characters as a part of the longer of two sets, 0–1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((char) => b.has(char)).length;
  return shared / Math.max(a.size, b.size, 1);
}
