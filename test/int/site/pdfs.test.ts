import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../../site/build/build-site.ts';
import { type BuiltSite, builtSite } from '../../helpers/built-site.ts';
import { deadLinks } from '../../helpers/dead-links.ts';
import { sampleSnapshotInput, writeSampleSnapshot, writeSnapshot } from '../../helpers/sample-snapshot.ts';
import { siteFiles } from '../../helpers/site-files.ts';

const ARTICLE = '/jlxx/2026/3/three-tables/index.html';
const CUT = 'jlxx-2026-3.articles/s-study.pdf';

let site: BuiltSite;
beforeAll(async () => {
  site = await builtSite((content) => writeSampleSnapshot(content));
});
afterAll(() => site.close());

async function manifestHash(): Promise<string> {
  const text = await readFile(join(site.options.content, 'jlxx/2026/3/manifest.json'), 'utf8');
  return (JSON.parse(text) as { hash: string }).hash;
}

/** What the typesetter leaves of an issue: its PDF, the pages of one article, and the index of both. */
async function typeset(hash: string): Promise<void> {
  const index = {
    pdf: 'jlxx-2026-3.pdf',
    manifestHash: hash,
    pages: 8,
    articles: [
      {
        article: 's-study',
        first: { page: 6, label: '4', y: 60 },
        last: { page: 8, label: '6', y: 90 },
        file: CUT,
      },
    ],
  };
  const files = { 'jlxx-2026-3.pdf': '%PDF-1.7 issue', [CUT]: '%PDF-1.7 cut' };
  for (const [name, text] of Object.entries({
    ...files,
    'jlxx-2026-3.articles.json': JSON.stringify(index),
  })) {
    const file = join(site.options.pdf, name);
    await mkdir(dirname(file), { recursive: true });
    // Put in place as the typesetter does: a file that was published is never written into.
    await rm(file, { force: true });
    await writeFile(file, text);
  }
}

async function rebuild(): Promise<{
  files: Map<string, Buffer>;
  lines: string[];
  text(path: string): string;
}> {
  const lines: string[] = [];
  await buildSite({ ...site.options, log: (line) => lines.push(line) });
  const files = await siteFiles(site.folder);
  return { files, lines, text: (path) => files.get(path)!.toString('utf8') };
}

const pdfsOf = (files: ReadonlyMap<string, Buffer>) =>
  [...files.keys()].filter((path) => path.endsWith('.pdf'));

describe('the printed pages on the site', () => {
  it('offers the PDF of the issue and the pages of each article', async () => {
    await typeset(await manifestHash());
    const { files, text } = await rebuild();
    expect(pdfsOf(files)).toEqual([`/pdf/${CUT}`, '/pdf/jlxx-2026-3.pdf']);
    expect(text('/jlxx/2026/3/index.html')).toContain('href="/pdf/jlxx-2026-3.pdf"');
    expect(text(ARTICLE)).toContain(`<a href="/pdf/${CUT}">本文 PDF（第 4—6 页）</a>`);
    expect(text(ARTICLE)).toContain('href="/pdf/jlxx-2026-3.pdf#page=6"');
    expect(text(ARTICLE)).toContain('[J]. 江岚机关学习, 2026(3): 4-6.');
    expect(deadLinks(files)).toEqual([]);
  });

  it('takes no PDF that was set from another text, and says what to do', async () => {
    await typeset('0'.repeat(64));
    const { files, lines, text } = await rebuild();
    expect(pdfsOf(files)).toEqual([]);
    expect(text(ARTICLE)).not.toContain('/pdf/');
    expect(lines.join('\n')).toContain('npm run issue:typeset -- jlxx/2026/3');
  });

  it('takes no PDF of which nobody knows what it was set from', async () => {
    await rm(join(site.options.pdf, 'jlxx-2026-3.articles.json'));
    expect(pdfsOf((await rebuild()).files)).toEqual([]);
  });

  it('takes away the PDF of a withdrawn article with its page', async () => {
    await typeset(await manifestHash());
    expect(pdfsOf((await rebuild()).files)).toHaveLength(2);
    const input = await sampleSnapshotInput();
    const columns = input.issue.columns.map((column) => ({
      ...column,
      articles: column.articles.filter((id) => id !== 's-study' && id !== 's-correction'),
    }));
    const articles = input.articles.filter(({ id }) => id !== 's-study' && id !== 's-correction');
    await rm(join(site.options.content, 'jlxx/2026/3'), { recursive: true });
    await writeSnapshot(site.options.content, {
      ...input,
      issue: { ...input.issue, columns },
      articles,
      revision: 2,
    });
    const { files } = await rebuild();
    expect(files.has(ARTICLE)).toBe(false);
    expect(pdfsOf(files)).toEqual([]);
  });
});
