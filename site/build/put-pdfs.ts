import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IssuePdf } from '../src/lib/issue-pdf.ts';
import { linkFile } from './link-tree.ts';

/**
 * Puts the PDFs of issues and the pages cut from them into a site. They are not copied where that can be helped: the
 * typesetter never writes into a file it wrote before, it puts another in its place.
 */
export function putPdfs(options: {
  from: string;
  pdfs: ReadonlyMap<string, IssuePdf>;
  folder: string;
}): void {
  const { from, pdfs, folder } = options;
  for (const [name, { articles }] of pdfs) {
    const cuts = Object.values(articles).flatMap(({ file }) => file ?? []);
    for (const file of [name, ...cuts]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      linkFile(join(from, file), join(folder, file));
    }
  }
}
