/** The values of each filter and how many pages have them, in the order they are shown in. */
export type FilterValues = Record<string, [value: string, count: number][]>;

/** `parts.json` beside the search engine: the folders of the indexes besides its own, and the filters. */
export type SearchList = { parts: string[]; filters: FilterValues };

let list: Promise<SearchList> | undefined;

/** The list, loaded once. */
export function loadSearchList(): Promise<SearchList> {
  list ??= fetch('/pagefind/parts.json').then((response) => response.json() as Promise<SearchList>);
  return list;
}
