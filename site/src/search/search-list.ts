/** The values of each filter and how many pages have them, in the order they are shown in. */
export type FilterValues = Record<string, [value: string, count: number][]>;

/** A page articles are gathered on: what it is（栏目 专栏 专题）, the name, the address. */
export type ShelfName = [kind: string, name: string, path: string];

/** `parts.json` beside the search engine: the folders of the indexes besides its own, the filters, and names of shelves. */
export type SearchList = { parts: string[]; filters: FilterValues; shelves: ShelfName[] };

let list: Promise<SearchList> | undefined;

/** The list, loaded once. */
export function loadSearchList(): Promise<SearchList> {
  list ??= fetch('/pagefind/parts.json').then((response) => response.json() as Promise<SearchList>);
  return list;
}
