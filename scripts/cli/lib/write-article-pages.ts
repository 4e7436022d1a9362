import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Snapshot } from '../../../content/model/index.ts';
import { type ArticlePages, articlePages, cutArticle } from '../../typeset/page/article-pages.ts';
import type { PlacedIssue } from '../../typeset/page/placed.ts';
import { type PaintInput, paintIssue } from '../../typeset/paint/paint-issue.ts';
import { replaceFile } from './replace-file.ts';

export type ArticlePagesInput = {
  /** Path of the PDF of the issue. */
  pdf: string;
  placed: PlacedIssue;
  snapshot: Snapshot;
  /** Writes a PDF of each article's pages too. */
  cut: Omit<PaintInput, 'placed' | 'snapshot' | 'documentTitle'> | undefined;
};

/**
 * Writes beside the PDF of an issue, as `<name>.articles.json`, the pages on which every article stands, and with `cut`
 * these pages of each article as `<name>.articles/<article>.pdf`. Cuts of an earlier run that are no more are removed.
 */
export async function writeArticlePages({ pdf, placed, snapshot, cut }: ArticlePagesInput): Promise<void> {
  const base = pdf.replace(/\.pdf$/, '');
  const ranges = articlePages(placed, snapshot.articles);
  const folder = `${base}.articles`;
  if (cut) await writeCuts(folder, ranges, { placed, snapshot, ...cut });
  const cuts = basename(folder);
  const index = {
    pdf: basename(pdf),
    manifestHash: snapshot.manifest.hash,
    pages: placed.pages.length,
    articles: ranges.map((range) => ({ ...range, ...(cut ? { file: `${cuts}/${range.article}.pdf` } : {}) })),
  };
  await replaceFile(`${base}.articles.json`, Buffer.from(`${JSON.stringify(index, null, 1)}\n`));
}

async function writeCuts(folder: string, ranges: readonly ArticlePages[], input: PaintInput): Promise<void> {
  for (const range of ranges) {
    const placed = cutArticle(input.placed, range);
    const { bytes } = await paintIssue({ ...input, placed, documentTitle: range.title });
    await replaceFile(join(folder, `${range.article}.pdf`), bytes);
  }
  const wanted = new Set(ranges.map(({ article }) => `${article}.pdf`));
  const stale = (await readdir(folder)).filter((name) => name.endsWith('.pdf') && !wanted.has(name));
  for (const name of stale) await rm(join(folder, name));
}
