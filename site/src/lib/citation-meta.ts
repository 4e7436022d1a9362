import { authorNames, headlineOnOneLine, titleWithPart } from '../../../content/model/index.ts';
import type { PublishedArticle } from './archive.ts';

/** Highwire tags, which reference managers read. Only for public sites. */
export function citationMeta(
  { article, issue: { issue }, path }: PublishedArticle,
  origin: string | undefined,
): { name: string; content: string }[] {
  const issn = issue.masthead.issnNumber;
  return [
    { name: 'citation_title', content: headlineOnOneLine(titleWithPart(article)) },
    ...authorNames(article.byline).map((content) => ({ name: 'citation_author', content })),
    { name: 'citation_journal_title', content: issue.titleName },
    { name: 'citation_issue', content: issue.issueNumber },
    { name: 'citation_publication_date', content: issue.publishedOn.replaceAll('-', '/') },
    { name: 'citation_language', content: 'zh' },
    ...(issn ? [{ name: 'citation_issn', content: issn }] : []),
    ...(origin ? [{ name: 'citation_fulltext_html_url', content: origin + path }] : []),
  ];
}
