/** A place on a side of a sheet: a page of the booklet, from 1, or a blank; `isTurned` stands on its head. */
export type Cell = { page: number | undefined; isTurned: boolean; level: number };

/** One side of a printed sheet, rows from the top, each with the page left and right of the spine. */
export type Side = { rows: [Cell, Cell][] };

/** A sheet as it is printed, front and back, the outermost first: folded twice when it has two rows, else once. */
export type Sheet = { front: Side; back: Side };

/** A booklet: its sheets, its pages with blanks, and where blanks were put in. `pages[i]` is a page of the source, from 1. */
export type Booklet = { sheets: Sheet[]; pages: (number | undefined)[]; blanks: number[] };

/** Cover pages that stay outermost when blanks are put in: 封三 and 封底. */
const LAST_PAGES = 2;

/** Local pages of a signature of 8 that is folded twice, and of 4 that is folded once; the upper row stands on its head. */
const EIGHT = {
  front: [
    [5, 4],
    [8, 1],
  ],
  back: [
    [3, 6],
    [2, 7],
  ],
} as const;
const FOUR = { front: [[4, 1]], back: [[2, 3]] } as const;

/**
 * 骑马钉: the order of pages on sheets that are stuck into each other and stitched in the fold. Sheets carry four pages
 * on a side (4-up, folded twice); four pages that are left over make the innermost sheet, two on a side. A source whose
 * pages are no multiple of four gets blanks before its last two pages.
 */
export function saddleStitch(sourcePages: number): Booklet {
  const pages = withBlanks(sourcePages);
  const sheets: Sheet[] = [];
  for (let outer = 0; outer * 2 < pages.length; outer += 4) {
    const size = Math.min(8, pages.length - outer * 2) as 4 | 8;
    const scheme = size === 8 ? EIGHT : FOUR;
    const at = (local: number) => (local <= size / 2 ? outer + local : pages.length - outer - size + local);
    sheets.push({ front: sideOf(scheme.front, at, pages), back: sideOf(scheme.back, at, pages) });
  }
  return { sheets, pages, blanks: pages.flatMap((page, index) => (page === undefined ? [index + 1] : [])) };
}

function withBlanks(count: number): (number | undefined)[] {
  const source = Array.from({ length: count }, (_, index) => index + 1);
  const missing = (4 - (count % 4)) % 4;
  const kept = count >= 4 ? count - LAST_PAGES : count;
  return [...source.slice(0, kept), ...new Array<undefined>(missing).fill(undefined), ...source.slice(kept)];
}

function sideOf(
  rows: readonly (readonly [number, number])[],
  at: (local: number) => number,
  pages: readonly (number | undefined)[],
): Side {
  const cell = (local: number, isTurned: boolean): Cell => {
    const place = at(local);
    return { page: pages[place - 1], isTurned, level: leafLevel(place, pages.length) };
  };
  return {
    rows: rows.map(([left, right], index) => {
      const isTurned = rows.length > 1 && index === 0;
      return [cell(left, isTurned), cell(right, isTurned)];
    }),
  };
}

/** How many leaves lie outside the one a page is on: 0 for the covers. Creep grows with it. */
export function leafLevel(place: number, pages: number): number {
  return Math.floor((Math.min(place, pages + 1 - place) - 1) / 2);
}
