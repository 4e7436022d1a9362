import type { PublishedArticle, PublishedIssue, PublishedTitle } from './archive.ts';
import { remember } from './memo.ts';
import { nameKey, type Shelf } from './paths.ts';

/** One entry of a shelf with its articles, newest issue first. */
export type ShelfEntry = { key: string; name: string; description?: string; articles: PublishedArticle[] };

type Label = { key: string; name: string; description?: string };

const byName = (name: string): Label => ({ key: nameKey(name), name });

/** What each shelf files an article under. */
const LABELS: Record<Shelf, (item: PublishedArticle) => Label[]> = {
  columns: ({ column }) => [{ key: column.slug, name: column.name, description: column.description }],
  authors: ({ article }) => article.byline.map((entry) => byName(entry.name)),
  series: ({ article }) => (article.series ? [byName(article.series.name)] : []),
  topics: ({ article }) => (article.topics ?? []).map(byName),
};

/**
 * The entries of one shelf of a title. Columns keep the order of the newest issue; the others stand by number of
 * articles, then by name. Names that give one key share an entry.
 */
export function shelfEntries(title: PublishedTitle, shelf: Shelf): ShelfEntry[] {
  return allShelves(title)[shelf];
}

const allShelves = remember((title: PublishedTitle) => {
  const shelves = (Object.keys(LABELS) as Shelf[]).map((shelf) => [shelf, makeShelf(title, shelf)]);
  return Object.fromEntries(shelves) as Record<Shelf, ShelfEntry[]>;
});

function makeShelf(title: PublishedTitle, shelf: Shelf): ShelfEntry[] {
  const entries = new Map<string, ShelfEntry>();
  for (const item of title.issues.flatMap((issue) => issue.articles)) {
    for (const label of LABELS[shelf](item)) {
      const entry = entries.get(label.key) ?? { ...label, articles: [] };
      // An article names a key twice only next to itself.
      if (entry.articles.at(-1) !== item) entry.articles.push(item);
      entries.set(label.key, entry);
    }
  }
  const list = [...entries.values()];
  return shelf === 'columns' ? list : list.sort(mostFirst);
}

function mostFirst(a: ShelfEntry, b: ShelfEntry): number {
  return b.articles.length - a.articles.length || a.name.localeCompare(b.name, 'zh-CN');
}

/** The shelves of a title that hold anything. */
export function filledShelves(title: PublishedTitle): Shelf[] {
  return (Object.keys(LABELS) as Shelf[]).filter((shelf) => shelfEntries(title, shelf).length > 0);
}

/** One year of a title. */
export type Volume = { year: number; issues: PublishedIssue[] };

/** The volumes 合订本 of a title: years with their issues, newest year first, first issue first in a year. */
export function volumes(title: PublishedTitle): Volume[] {
  const years = [...new Set(title.issues.map((item) => item.issue.year))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    issues: title.issues.filter((item) => item.issue.year === year).reverse(),
  }));
}
