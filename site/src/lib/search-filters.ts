import { authorNames } from '../../../content/model/index.ts';
import type { FilterValues } from '../search/search-list.ts';
import { type Archive, allIssues, type PublishedArticle, type PublishedIssue } from './archive.ts';

type Filters = Record<string, string[]>;

/** What the page of an issue is found by. */
export function issueFilters({ issue }: PublishedIssue): Filters {
  return { 年份: [`${issue.year}年`], 期: [`${issue.year}年第${issue.issueNumber}期`] };
}

/** What an article is found by. */
export function articleFilters({ article, column, issue }: PublishedArticle): Filters {
  return { ...issueFilters(issue), 栏目: [column.name], 作者: authorNames(article.byline) };
}

/** The values of every filter with the number of pages that have them: newest first, authors by name. */
export function filterValues(archive: Archive): FilterValues {
  const counts = new Map<string, Map<string, number>>();
  const pages = allIssues(archive).flatMap((item) => [
    issueFilters(item),
    ...item.articles.map(articleFilters),
  ]);
  for (const [filter, values] of pages.flatMap(Object.entries<string[]>)) {
    const known = counts.get(filter) ?? new Map<string, number>();
    counts.set(filter, known);
    for (const value of new Set(values)) known.set(value, (known.get(value) ?? 0) + 1);
  }
  const byName = (a: [string, number], b: [string, number]) => a[0].localeCompare(b[0], 'zh-CN');
  const ordered = (filter: string, values: [string, number][]) =>
    filter === '作者' ? values.sort(byName) : values;
  return Object.fromEntries([...counts].map(([filter, values]) => [filter, ordered(filter, [...values])]));
}
