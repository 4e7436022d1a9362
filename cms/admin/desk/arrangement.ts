/** The order of an issue while it is being arranged: rows（栏目）with ids of articles in printed order. */
export type Arrangement = readonly { readonly id: string; readonly articles: readonly string[] }[];

/** A place in an arrangement: before the article that stands at `index` of `row`, both from 0. */
export type Place = { row: number; index: number };

/** The ways an article is moved by keyboard. */
export type Step = 'up' | 'down' | 'previousColumn' | 'nextColumn';

/** Where an article stands; `undefined` when it is in no row. */
export function placeOf(rows: Arrangement, article: string): Place | undefined {
  for (const [row, { articles }] of rows.entries()) {
    const index = articles.indexOf(article);
    if (index >= 0) return { row, index };
  }
  return undefined;
}

/** The arrangement with an article taken to a place; `index` counts the row as it is before the move. */
export function moveArticle(rows: Arrangement, article: string, to: Place): Arrangement {
  const from = placeOf(rows, article);
  const target = rows[to.row];
  if (!from || !target) return rows;
  const shift = from.row === to.row && from.index < to.index ? 1 : 0;
  const taken = rows.map((row) => ({ ...row, articles: row.articles.filter((item) => item !== article) }));
  const articles = [...taken[to.row]!.articles];
  articles.splice(Math.max(0, Math.min(articles.length, to.index - shift)), 0, article);
  return taken.map((row, index) => (index === to.row ? { ...row, articles } : row));
}

/** Where a step leads an article; `undefined` when it goes no further that way. Up from the top of a row goes into the one before. */
export function stepTo(rows: Arrangement, article: string, step: Step): Place | undefined {
  const from = placeOf(rows, article);
  if (!from) return undefined;
  const { row, index } = from;
  const endOf = (at: number): Place | undefined => {
    const target = rows[at];
    return target && { row: at, index: target.articles.length };
  };
  const startOf = (at: number): Place | undefined => (rows[at] ? { row: at, index: 0 } : undefined);
  switch (step) {
    case 'up':
      return index > 0 ? { row, index: index - 1 } : endOf(row - 1);
    case 'down':
      return index < rows[row]!.articles.length - 1 ? { row, index: index + 2 } : startOf(row + 1);
    case 'previousColumn':
      return endOf(row - 1);
    case 'nextColumn':
      return endOf(row + 1);
  }
}

/** The arrangement with a whole row one place earlier（-1）or later（1）. */
export function moveRow(rows: Arrangement, id: string, by: -1 | 1): Arrangement {
  const from = rows.findIndex((row) => row.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= rows.length) return rows;
  const next = [...rows];
  const [row] = next.splice(from, 1);
  next.splice(to, 0, row!);
  return next;
}

/** Whether two arrangements are the same order. */
export function isSameOrder(a: Arrangement, b: Arrangement): boolean {
  const form = (rows: Arrangement) => JSON.stringify(rows.map(({ id, articles }) => [id, articles]));
  return form(a) === form(b);
}

/**
 * My order put on the issue as it stands now: rows and articles that are there now, in my order as far as I knew them;
 * what came in meanwhile stands at the end of its row, what was taken out is gone.
 */
export function rebase(mine: Arrangement, theirs: Arrangement): Arrangement {
  const rank = new Map(mine.map(({ id }, index) => [id, index]));
  const present = new Set(theirs.flatMap(({ articles }) => articles));
  const known = new Set(mine.flatMap(({ articles }) => articles));
  const rowIds = new Set(theirs.map(({ id }) => id));
  const kept = new Map(
    mine
      .filter(({ id }) => rowIds.has(id))
      .map(({ id, articles }) => [id, articles.filter((item) => present.has(item))]),
  );
  const placed = new Set([...kept.values()].flat());
  return theirs
    .map(({ id, articles }) => {
      // Also what stood in a row of mine that is gone stays where they have it.
      const fresh = articles.filter((item) => !known.has(item) || !placed.has(item));
      return { id, articles: [...(kept.get(id) ?? []), ...fresh] };
    })
    .sort((a, b) => (rank.get(a.id) ?? mine.length) - (rank.get(b.id) ?? mine.length));
}

/** Articles that stand in another row than before: their column changes, and with it their text. */
export function movedAcross(before: Arrangement, after: Arrangement): string[] {
  const rowOf = new Map(before.flatMap(({ id, articles }) => articles.map((article) => [article, id])));
  return after.flatMap(({ id, articles }) => articles.filter((article) => rowOf.get(article) !== id));
}
