import { type Article, headlineOnOneLine, titleWithPart } from '../../../content/model/index.ts';
import { pageName } from './line-addresses.ts';
import type { OutlineEntry, PlacedIssue, PlacedPage, PlacedText } from './placed.ts';

/** A place on a page: `page` physical from 1, `label` as printed, `y` in pt from the top of the trimmed page. */
export type PagePlace = { page: number; label: string; y: number };

/** Where an article stands: `first` at the top of its head, `last` at the foot of its last line. Both ends count. */
export type ArticlePages = {
  article: string;
  slug: string;
  title: string;
  first: PagePlace;
  last: PagePlace;
};

/** Where every article of an issue stands, in the order of the issue. One that is not on the pages is left out. */
export function articlePages(placed: PlacedIssue, articles: readonly Article[]): ArticlePages[] {
  const places = new Map<string, { first: PagePlace; last: PagePlace }>();
  for (const page of placed.pages) {
    for (const item of page.items) {
      if (item.kind !== 'text' || !item.origin) continue;
      const known = places.get(item.origin.article);
      const { top, foot } = extentOf(item);
      if (!known) places.set(item.origin.article, { first: placeOn(page, top), last: placeOn(page, foot) });
      else {
        if (known.first.page === page.number && top < known.first.y) known.first = placeOn(page, top);
        if (known.last.page < page.number || foot > known.last.y) known.last = placeOn(page, foot);
      }
    }
  }
  return articles.flatMap((article) => {
    const found = places.get(article.id);
    if (!found) return [];
    const title = headlineOnOneLine(titleWithPart(article));
    return [{ article: article.id, slug: article.slug, title, ...found }];
  });
}

function placeOn(page: PlacedPage, y: number): PagePlace {
  return { page: page.number, label: pageName(page), y };
}

/** The em box of a line, to a hundredth of a point. */
function extentOf({ y, size }: PlacedText): { top: number; foot: number } {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { top: round(y - 0.88 * size), foot: round(y + 0.12 * size) };
}

/** The pages on which an article stands, as they are in the issue, with one bookmark: a cut of the issue. */
export function cutArticle(placed: PlacedIssue, { title, first, last }: ArticlePages): PlacedIssue {
  const isOurs = (page: number) => page >= first.page && page <= last.page;
  const pages = placed.pages.filter((page) => isOurs(page.number));
  const outline: OutlineEntry[] = [{ title, page: 1, y: first.y, children: [] }];
  return { pages, outline, contents: [], fills: [], fillers: [], ends: [] };
}
