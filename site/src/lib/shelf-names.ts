import type { ShelfName } from '../search/search-list.ts';
import type { Archive } from './archive.ts';
import { SHELVES, type Shelf, shelfPath } from './paths.ts';
import { shelfEntries } from './shelves.ts';

/** Shelves whose names stand in no text; authors are found by their bylines. */
const NAMED: readonly Shelf[] = ['columns', 'series', 'topics'];

/** The names and addresses of columns, series and topics, so that a search for such a name leads there. */
export function shelfNames({ titles }: Archive): ShelfName[] {
  return titles.flatMap((of) =>
    NAMED.flatMap((shelf) =>
      shelfEntries(of, shelf).map(({ name, key }): ShelfName => {
        const kind = titles.length > 1 ? `《${of.name}》${SHELVES[shelf]}` : SHELVES[shelf];
        return [kind, name, shelfPath(of.id, shelf, key)];
      }),
    ),
  );
}
