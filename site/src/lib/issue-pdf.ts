import type { PublishedIssue } from './archive.ts';
import { pdfName } from './paths.ts';

/** Where an article stands in the PDF of its issue. */
export type ArticlePdf = {
  /** The page it begins on, counted from 1, as viewers do. */
  page: number;
  /** The folios printed on its first and last page; absent where a page bears none. */
  folios: [first: string, last: string] | undefined;
  /** The pages of the article alone, below the folder of PDFs; absent when they were not cut. */
  file: string | undefined;
};

/** The PDF of an issue as the typesetter wrote it, with its articles by id. */
export type IssuePdf = { articles: Record<string, ArticlePdf> };

/** What `issue:typeset` writes beside a PDF, as far as the site reads it. */
type PdfIndex = {
  manifestHash: string;
  articles: {
    article: string;
    first: { page: number; label: string };
    last: { page: number; label: string };
    file?: string;
  }[];
};

/** The name of what stands beside the PDF of an issue. */
export function pdfIndexName(issue: PublishedIssue['issue']): string {
  return pdfName(issue).replace(/\.pdf$/, '.articles.json');
}

/**
 * Reads that index. `undefined` when the PDF was set from another text than the one that is published: such a PDF may
 * hold what was withdrawn or corrected since. Throws on what is no index.
 */
export function parseIssuePdf(text: string, { issue, manifestHash }: PublishedIssue): IssuePdf | undefined {
  const index = JSON.parse(text) as PdfIndex;
  if (index.manifestHash !== manifestHash) return undefined;
  const folder = pdfName(issue).replace(/\.pdf$/, '.articles');
  const articles = index.articles.map(({ article, first, last, file }) => {
    const folios: ArticlePdf['folios'] =
      isFolio(first.label) && isFolio(last.label) ? [first.label, last.label] : undefined;
    return [article, { page: first.page, folios, file: file && `${folder}/${article}.pdf` }];
  });
  return { articles: Object.fromEntries(articles) };
}

/** The typesetter names a page without folio by its number in brackets. */
function isFolio(label: string): boolean {
  return !label.startsWith('[');
}
