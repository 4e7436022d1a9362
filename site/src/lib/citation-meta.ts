import { authorNames, headlineOnOneLine, titleWithPart } from '../../../content/model/index.ts';
import type { PublishedArticle } from './archive.ts';
import type { ArticlePdf } from './issue-pdf.ts';
import { pdfPath } from './paths.ts';

/** Highwire tags, which reference managers read; with pages when the article's place in the PDF is known. Only for public sites. */
export function citationMeta(
  { article, issue: { issue }, path }: PublishedArticle,
  { origin, pdf }: { origin: string | undefined; pdf: ArticlePdf | undefined },
): { name: string; content: string }[] {
  const issn = issue.masthead.issnNumber;
  const [first, last] = pdf?.folios ?? [];
  return [
    { name: 'citation_title', content: headlineOnOneLine(titleWithPart(article)) },
    ...authorNames(article.byline).map((content) => ({ name: 'citation_author', content })),
    { name: 'citation_journal_title', content: issue.titleName },
    { name: 'citation_issue', content: issue.issueNumber },
    ...(first ? [{ name: 'citation_firstpage', content: first }] : []),
    ...(last ? [{ name: 'citation_lastpage', content: last }] : []),
    { name: 'citation_publication_date', content: issue.publishedOn.replaceAll('-', '/') },
    { name: 'citation_language', content: 'zh' },
    ...(issn ? [{ name: 'citation_issn', content: issn }] : []),
    ...(origin ? [{ name: 'citation_fulltext_html_url', content: origin + path }] : []),
    ...(origin && pdf?.file ? [{ name: 'citation_pdf_url', content: origin + pdfPath(pdf.file) }] : []),
  ];
}
