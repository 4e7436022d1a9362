import { authorNames, headlineLines, titleWithPart } from '../../../content/model/index.ts';
import type { PublishedArticle } from './archive.ts';

/** GB/T 7714: three authors are named, more become 等. */
const NAMED_AUTHORS = 3;

/**
 * How to cite an article, GB/T 7714: `周岸平, 陆知行. 题名: 副题[J]. 刊名, 2026(3).`; a newspaper page is `[N]` with its
 * date and page（2026-03-15(8)）. Works without byline begin with the title.
 */
export function citation({ article, issue: { issue } }: PublishedArticle): string {
  const subtitle =
    article.subtitle &&
    headlineLines(article.subtitle)
      .join(' ')
      .replace(/^[—–-]+/u, '');
  const title = headlineLines(titleWithPart(article)).join(' ') + (subtitle ? `: ${subtitle}` : '');
  const isNewspaper = issue.publicationKind === 'newspaper';
  const where = isNewspaper
    ? `${issue.publishedOn}${issue.studyPage ? `(${issue.studyPage.pageNumber})` : ''}`
    : `${issue.year}(${issue.issueNumber})`;
  const lead = citedAuthors(authorNames(article.byline));
  return `${lead}${title}[${isNewspaper ? 'N' : 'J'}]. ${issue.titleName}, ${where}.`;
}

function citedAuthors(names: readonly string[]): string {
  if (names.length === 0) return '';
  const named = names.slice(0, NAMED_AUTHORS).join(', ');
  return `${named}${names.length > NAMED_AUTHORS ? ', 等' : ''}. `;
}
