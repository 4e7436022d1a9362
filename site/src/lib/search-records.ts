import { bylineText, headlineOnOneLine, issueLabel, titleWithPart } from '../../../content/model/index.ts';
import type { PublishedArticle, PublishedIssue } from './archive.ts';
import { articleFilters, issueFilters } from './search-filters.ts';
import { articleSearchText, issueSearchText } from './search-text.ts';

/**
 * One entry of the search index without its text. `id` begins with the date as eight digits and ends with the place in
 * the issue, 0 for the issue's own page; ids in order are dates in order.
 */
export type SearchEntry = {
  id: string;
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
};

/** One entry with its text: `content` is what is searched, `text` what excerpts are shown from. */
export type SearchRecord = SearchEntry & { content: string; text: string };

/** How many times more than in its text a title is indexed, so that titles come first among hits. */
const TITLE_WEIGHT = 3;

/** The entries of one issue: its own page (covers, 版权页), then every article. Reads no text. */
export function searchEntries(item: PublishedIssue): SearchEntry[] {
  return [issueEntry(item), ...item.articles.map(articleEntry)];
}

/** The same entries with their texts. */
export function searchRecords(item: PublishedIssue): SearchRecord[] {
  const texts = [issueSearchText(item.issue), ...item.articles.map(articleSearchText)];
  return searchEntries(item).map((entry, index) => {
    const text = texts[index]!;
    return { ...entry, content: [...Array(TITLE_WEIGHT).fill(entry.meta.title), text].join('\n'), text };
  });
}

function issueEntry(item: PublishedIssue): SearchEntry {
  const title = `${item.issue.titleName} ${issueLabel(item.issue)}`;
  return {
    id: entryId(item, 0),
    url: item.path,
    meta: { title, ...issueMeta(item), column: '封面与版权页' },
    filters: issueFilters(item),
  };
}

function articleEntry(entry: PublishedArticle): SearchEntry {
  const { article, column, issue } = entry;
  const title = headlineOnOneLine(titleWithPart(article));
  return {
    id: entryId(issue, entry.position),
    url: entry.path,
    meta: { title, ...issueMeta(issue), column: column.name, byline: bylineText(article.byline) },
    filters: articleFilters(entry),
  };
}

const entryId = ({ issue }: PublishedIssue, position: number) =>
  `${issue.publishedOn.replaceAll('-', '')}-${position}`;

const issueMeta = ({ issue }: PublishedIssue) => ({ issue: issueLabel(issue), date: issue.publishedOn });
