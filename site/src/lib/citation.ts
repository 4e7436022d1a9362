import { authorNames, type BylineEntry, headlineLines, titleWithPart } from '../../../content/model/index.ts';
import type { PublishedArticle } from './archive.ts';

/** GB/T 7714: three authors are named, more become 等. */
const NAMED_AUTHORS = 3;

/** Those who made pictures for a text are not among those who answer for it 主要责任者. */
const PICTURE_ROLES: readonly BylineEntry['role'][] = ['photography', 'chart'];

/**
 * How to cite an article, GB/T 7714: `周岸平, 陆知行. 题名: 副题[J]. 刊名, 2026(3): 4-6.`, with its pages when `folios`, the
 * first and the last, are known; a newspaper page is `[N]` with its date and page（2026-03-15(8)）. Works without byline
 * begin with the title.
 */
export function citation(
  { article, issue: { issue } }: PublishedArticle,
  folios?: readonly [first: string, last: string],
): string {
  const subtitle =
    article.subtitle &&
    headlineLines(article.subtitle)
      .join(' ')
      .replace(/^[—–-]+/u, '');
  const title = headlineLines(titleWithPart(article)).join(' ') + (subtitle ? `: ${subtitle}` : '');
  const isNewspaper = issue.publicationKind === 'newspaper';
  const where = isNewspaper
    ? `${issue.publishedOn}${issue.studyPage ? `(${issue.studyPage.pageNumber})` : ''}`
    : `${issue.year}(${issue.issueNumber})${folios ? `: ${[...new Set(folios)].join('-')}` : ''}`;
  const lead = citedAuthors(authorNames(responsible(article.byline)));
  return `${lead}${title}[${isNewspaper ? 'N' : 'J'}]. ${issue.titleName}, ${where}.`;
}

function responsible(byline: readonly BylineEntry[]): readonly BylineEntry[] {
  const writers = byline.filter(({ role }) => !PICTURE_ROLES.includes(role));
  return writers.length > 0 ? writers : byline;
}

function citedAuthors(names: readonly string[]): string {
  if (names.length === 0) return '';
  const named = names.slice(0, NAMED_AUTHORS).join(', ');
  return `${named}${names.length > NAMED_AUTHORS ? ', 等' : ''}. `;
}
