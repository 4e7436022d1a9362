import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedIssue } from './archive.ts';
import { type IssuePdf, parseIssuePdf, pdfIndexName } from './issue-pdf.ts';
import { pdfName } from './paths.ts';

/**
 * The PDFs below `root` that were set from the very text that is published, by file name. One that is there but was not
 * is left out and `log` is told, in a sentence for those who build the site.
 */
export async function readPdfs(options: {
  root: string;
  issues: readonly PublishedIssue[];
  log?: (line: string) => void;
}): Promise<Map<string, IssuePdf>> {
  const { root, issues, log = () => {} } = options;
  const pdfs = new Map<string, IssuePdf>();
  for (const item of issues) {
    const name = pdfName(item.issue);
    // Most back issues have none: a promise would cost several times the question.
    if (!existsSync(join(root, name))) continue;
    const index = await readIfThere(join(root, pdfIndexName(item.issue)));
    const pdf = index === undefined ? undefined : parseIssuePdf(index, item);
    if (pdf) pdfs.set(name, pdf);
    else log(stale(name, item));
  }
  return pdfs;
}

function stale(name: string, { issue }: PublishedIssue): string {
  const address = [issue.title, issue.year, issue.issueNumber].join('/');
  return `${name} 不是按现在发布的内容排的，没有放进网站；请运行 npm run issue:typeset -- ${address} 后重新生成。`;
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
