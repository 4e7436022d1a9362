/**
 * The pages of an archive made by Eleventy, run as a program of its own: `eleventy-site.ts CONTENT SITE OUT`. It has the
 * same templates as our site, as JavaScript functions, its fastest kind, and the frames around the pages are taken from
 * the site built at SITE; so its pages are the same, byte for byte. It reads the articles without checking them.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import { listIssueAddresses } from '../../content/folder/find-issue-folder.ts';
import type { Article, Issue, Manifest, Snapshot } from '../../content/model/index.ts';
import { articlePage } from '../../site/src/html/article/article-page.ts';
import { framePages, HEAD_MARK, MAIN_MARK } from '../../site/src/html/frame-page.ts';
import { issuePage } from '../../site/src/html/issue/issue-page.ts';
import { type Page, pageHead } from '../../site/src/html/page.ts';
import { shelfPage } from '../../site/src/html/shelf-page.ts';
import { volumePage } from '../../site/src/html/volume-page.ts';
import { makeArchive } from '../../site/src/lib/archive.ts';
import { shelfPath, volumePath } from '../../site/src/lib/paths.ts';
import { filledShelves, shelfEntries, volumes } from '../../site/src/lib/shelves.ts';
import { makeSiteData } from '../../site/src/lib/site-data.ts';

const [content, built, out] = process.argv.slice(2) as [string, string, string];

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'));

function readSnapshot(address: string): Snapshot {
  const folder = join(content, address);
  const issue = readJson<Issue>(join(folder, 'issue.json'));
  const ids = issue.columns.flatMap((column) => column.articles);
  return {
    issue,
    articles: ids.map((id) => readJson<Article>(join(folder, 'articles', `${id}.json`))),
    images: new Map(),
    manifest: readJson<Manifest>(join(folder, 'manifest.json')),
  };
}

const archive = makeArchive((await listIssueAddresses(content)).map(readSnapshot))!;
const [of] = archive.titles;
const looks = new Map<string, string>();
const site = makeSiteData({ archive, origin: undefined, pdfs: new Map(), looks });

/** The frame of the pages like this one, from the page as our site has it. */
function frameOf(page: Page): (page: Page) => string {
  const text = readFileSync(join(built, page.path, 'index.html'), 'utf8');
  const frame = text
    .replace(pageHead(site, of, page).text, () => HEAD_MARK.text)
    .replace(page.main.text, () => MAIN_MARK.text);
  return framePages(frame, site, of);
}

/** One template of Eleventy: a kind of page, what makes each page by its path, and the frame around them. */
type Kind = { name: string; pages: Map<string, () => Page>; inFrame: (page: Page) => string };

function kinds(): Kind[] {
  const [first] = of.issues;
  const articles = of.issues.flatMap((item) => item.articles);
  const entries = filledShelves(of).flatMap((shelf) =>
    shelfEntries(of, shelf).map((entry) => ({ shelf, entry })),
  );
  const inArticle = frameOf(articlePage(site, first.articles[0]!));
  const inPlain = frameOf(issuePage(site, of, first));
  return [
    {
      name: 'article',
      pages: new Map(articles.map((item) => [item.path, () => articlePage(site, item)])),
      inFrame: inArticle,
    },
    {
      name: 'issue',
      pages: new Map(of.issues.map((item) => [item.path, () => issuePage(site, of, item)])),
      inFrame: inPlain,
    },
    {
      name: 'volume',
      pages: new Map(
        volumes(of).map((volume) => [volumePath(of.id, volume.year), () => volumePage(of, volume)]),
      ),
      inFrame: inPlain,
    },
    {
      name: 'shelf',
      pages: new Map(
        entries.map(({ shelf, entry }) => [
          shelfPath(of.id, shelf, entry.key),
          () => shelfPage(of, shelf, entry),
        ]),
      ),
      inFrame: inPlain,
    },
  ];
}

const eleventy = new Eleventy(mkdtempSync(join(tmpdir(), 'kanxing-eleventy-')), out, {
  quietMode: true,
  config(settings) {
    for (const { name, pages, inFrame } of kinds()) {
      settings.addTemplate(`${name}.11ty.js`, ({ path }) => inFrame(pages.get(path)!()), {
        pagination: { data: 'paths', size: 1, alias: 'path' },
        paths: [...pages.keys()],
        permalink: ({ path }: { path: string }) => `${decodeURIComponent(path)}index.html`,
      });
    }
  },
});
await eleventy.write();
