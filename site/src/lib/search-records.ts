import { bylineText, headlineOnOneLine, issueLabel, titleWithPart } from '../../../content/model/index.ts';
import type { PublishedArticle, PublishedIssue } from './archive.ts';
import { articleFilters, issueFilters } from './search-filters.ts';
import { articleSearchText, issueSearchText } from './search-text.ts';

/**
 * One entry of the search index. `id` begins with the date as eight digits and the place in the issue, so that ids in
 * order are dates in order; `content` is what is searched, `text` what excerpts are shown from.
 */
export type SearchRecord = {
  id: string;
  url: string;
  content: string;
  text: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
};

/** How many times more than in its text a title is indexed, so that titles come first among hits. */
const TITLE_WEIGHT = 3;

/** The entries of one issue: its own page (covers, 版权页), then every article. */
export function searchRecords(item: PublishedIssue): SearchRecord[] {
  return [issueRecord(item), ...item.articles.map(articleRecord)];
}

function issueRecord(item: PublishedIssue): SearchRecord {
  const title = `${item.issue.titleName} ${issueLabel(item.issue)}`;
  const record = makeRecord({ item, position: 0, path: item.path, text: issueSearchText(item.issue), title });
  return { ...record, meta: { ...record.meta, column: '封面与版权页' } };
}

function articleRecord(entry: PublishedArticle): SearchRecord {
  const { article, column, issue: item } = entry;
  const title = headlineOnOneLine(titleWithPart(article));
  const record = makeRecord({
    item,
    position: entry.position,
    path: entry.path,
    text: articleSearchText(entry),
    title,
  });
  return {
    ...record,
    meta: { ...record.meta, column: column.name, byline: bylineText(article.byline) },
    filters: articleFilters(entry),
  };
}

function makeRecord(from: {
  item: PublishedIssue;
  position: number;
  path: string;
  text: string;
  title: string;
}): SearchRecord {
  const { issue } = from.item;
  return {
    id: `${issue.publishedOn.replaceAll('-', '')}-${issue.title}-${issue.issueNumber}-${from.position}`,
    url: from.path,
    content: [...Array(TITLE_WEIGHT).fill(from.title), from.text].join('\n'),
    text: from.text,
    meta: { title: from.title, issue: issueLabel(issue), date: issue.publishedOn },
    filters: issueFilters(from.item),
  };
}
