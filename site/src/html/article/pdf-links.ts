import type { PublishedArticle } from '../../lib/archive.ts';
import { pdfName, pdfPath } from '../../lib/paths.ts';
import type { SiteData } from '../../lib/site-data.ts';
import { type Html, html } from '../html.ts';

/** The ways from an article to its printed pages: cut out as a file of its own, and in the whole issue. */
export function pdfLinks({ pdf }: SiteData, { article, issue }: PublishedArticle): Html[] {
  const whole = pdf(issue);
  const own = whole?.articles[article.id];
  const file = pdfPath(pdfName(issue.issue));
  return [
    ...(own?.file ? [html`<a href="${pdfPath(own.file)}">本文 PDF${folioNote(own.folios)}</a>`] : []),
    ...(whole ? [html`<a href="${own ? `${file}#page=${own.page}` : file}">在本期 PDF 中看</a>`] : []),
  ];
}

function folioNote(folios: readonly [string, string] | undefined): string {
  if (!folios) return '';
  const [first, last] = folios;
  return `（第 ${first === last ? first : `${first}—${last}`} 页）`;
}
