import { headlineOnOneLine, issueLabel, titleWithPart } from '../../../content/model/index.ts';
import type { PublishedArticle, PublishedIssue } from './archive.ts';

/** JSON that may stand in a script element: `<` never appears as itself. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function issueNode(item: PublishedIssue, origin: string): object {
  const { issue } = item;
  const issn = issue.masthead.issnNumber;
  return {
    '@type': 'PublicationIssue',
    '@id': origin + item.path,
    name: issueLabel(issue),
    issueNumber: issue.issueNumber,
    datePublished: issue.publishedOn,
    isPartOf: { '@type': 'Periodical', name: issue.titleName, ...(issn ? { issn } : {}) },
  };
}

/** schema.org PublicationIssue with its articles. */
export function issueJsonLd(item: PublishedIssue, origin: string): string {
  const hasPart = item.articles.map((entry) => ({ '@type': 'Article', '@id': origin + entry.path }));
  return scriptJson({ '@context': 'https://schema.org', ...issueNode(item, origin), hasPart });
}

/** schema.org Article in its issue, with its pages when `folios`, the first and the last, are known. */
export function articleJsonLd(
  entry: PublishedArticle,
  origin: string,
  folios?: readonly [first: string, last: string],
): string {
  const { article, column, issue } = entry;
  const author = article.byline.map(({ kind, name }) => ({
    '@type': kind === 'person' ? 'Person' : 'Organization',
    name,
  }));
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': origin + entry.path,
    headline: headlineOnOneLine(titleWithPart(article)),
    articleSection: column.name,
    author,
    datePublished: issue.issue.publishedOn,
    ...(folios ? { pageStart: folios[0], pageEnd: folios[1] } : {}),
    inLanguage: 'zh-CN',
    isPartOf: issueNode(issue, origin),
  });
}
