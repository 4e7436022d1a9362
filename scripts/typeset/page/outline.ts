import { type Article, headlineOnOneLine, type Issue, titleWithPart } from '../../../content/model/index.ts';
import type { ArticleStart } from './body.ts';
import type { OutlineEntry } from './placed.ts';

export type OutlineInput = {
  issue: Issue;
  articles: ReadonlyMap<string, Article>;
  starts: readonly ArticleStart[];
  /** Entries before the columns: cover, 目录, 版权页. */
  front: readonly { title: string; page: number }[];
};

/** Bookmarks: the front matter, then each column with its articles. */
export function outlineOf({ issue, articles, starts, front }: OutlineInput): OutlineEntry[] {
  const startOf = new Map(starts.map((start) => [start.article, start]));
  const columns = issue.columns.flatMap((column): OutlineEntry[] => {
    const children = column.articles.flatMap((id): OutlineEntry[] => {
      const start = startOf.get(id);
      const article = articles.get(id);
      if (!start || !article) return [];
      const title = headlineOnOneLine(titleWithPart(article));
      return [{ title, page: start.page, y: start.y, children: [] }];
    });
    const first = children[0];
    return first ? [{ title: column.name, page: first.page, y: first.y, children }] : [];
  });
  return [...front.map(({ title, page }) => ({ title, page, y: 0, children: [] })), ...columns];
}
