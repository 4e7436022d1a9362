import { cp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemError } from '../../../content/model/index.ts';
import { buildSite } from '../../../site/build/build-site.ts';
import { type BuiltSite, builtSite } from '../../helpers/built-site.ts';
import { deadLinks } from '../../helpers/dead-links.ts';
import { htmlFaults } from '../../helpers/html-faults.ts';
import { sampleSnapshotInput, writeSampleSnapshot, writeSnapshot } from '../../helpers/sample-snapshot.ts';
import { pagesOf, siteFiles } from '../../helpers/site-files.ts';

let site: BuiltSite;
let files: Map<string, Buffer>;
const text = (path: string) => files.get(path)!.toString('utf8');

beforeAll(async () => {
  site = await builtSite(async (content) => {
    await writeSampleSnapshot(content, { year: 2025, issueNumber: '12', publishedOn: '2025-12-15' });
    await writeSampleSnapshot(content);
  });
  files = await siteFiles(site.folder);
});
afterAll(() => site.close());

describe('the pages', () => {
  it('has a page of every kind', () => {
    const kinds = [
      '/index.html',
      '/jlxx/index.html',
      '/jlxx/2026/index.html',
      '/jlxx/2026/3/index.html',
      '/jlxx/2026/3/three-tables/index.html',
      '/jlxx/columns/index.html',
      '/jlxx/columns/studies/index.html',
      '/jlxx/authors/梅川/index.html',
      '/jlxx/series/走百村/index.html',
      '/jlxx/topics/调查研究/index.html',
      '/corrections/index.html',
      '/search/index.html',
      '/about/index.html',
      '/submissions/index.html',
      '/help/index.html',
      '/404.html',
    ];
    expect(kinds.filter((path) => !files.has(path))).toEqual([]);
  });

  it('resolves every link, anchor and file', () => {
    expect(deadLinks(files)).toEqual([]);
  });

  it('is valid HTML on every page', async () => {
    expect(await htmlFaults(pagesOf(files))).toEqual([]);
  });

  it('gives no id twice in a page', () => {
    const twice = pagesOf(files).flatMap(([page, html]) => {
      const found = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
      return found.filter((id, index) => found.indexOf(id) !== index).map((id) => `${page} ${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('asks no other host for anything', () => {
    const outside = [...files]
      .filter(([path]) => /\.(?:html|css|js|svg)$/.test(path) && !path.startsWith('/pagefind/'))
      .flatMap(([path, bytes]) =>
        [
          ...bytes
            .toString('utf8')
            .matchAll(
              /(?:src|srcset|poster|data|action)=["']?(?:https?:)?\/\/[^\s"'>]+|<link[^>]+href="(?:https?:)?\/\/[^"]+|url\(\s*["']?(?:https?:)?\/\/[^)]+|(?:fetch|import)\(\s*["'`]https?:[^)]+/g,
            ),
        ].map((match) => `${path}: ${match[0]}`),
      );
    expect(outside).toEqual([]);
  });

  it('keeps internal material from robots and feeds', () => {
    expect(text('/robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    const open = pagesOf(files).filter(([, html]) => !html.includes('<meta name="robots" content="noindex'));
    expect(open.map(([page]) => page)).toEqual([]);
    expect([...files.keys()].filter((path) => /sitemap|feed/.test(path))).toEqual([]);
  });

  it('never calls internal material by a name it may not bear', () => {
    const named = pagesOf(files).filter(([, html]) => /本刊|本报|杂志|期刊社|记者|<dt[^>]*>定价/.test(html));
    expect(named.map(([page]) => page)).toEqual([]);
  });

  it('shows the hash of the manifest in the colophon', async () => {
    const manifest = JSON.parse(
      await readFile(join(site.options.content, 'jlxx/2026/3/manifest.json'), 'utf8'),
    );
    expect(text('/jlxx/2026/3/index.html')).toContain(manifest.hash);
  });

  it('links correction and corrected article both ways', () => {
    expect(text('/jlxx/2026/3/three-tables/index.html')).toContain('href="/jlxx/2026/3/correction/"');
    expect(text('/jlxx/2026/3/correction/index.html')).toContain('href="/jlxx/2026/3/three-tables/"');
  });

  it('links a footnote and its call both ways', () => {
    const html = text('/jlxx/2026/3/three-tables/index.html');
    for (const part of ['href="#note-4"', 'id="note-4"', 'href="#call-4"', 'id="call-4"'])
      expect(html).toContain(part);
  });

  it('stays small: a page with its styles and scripts is at most 40 KB compressed', () => {
    const asset = (path: string) => files.get(path) ?? Buffer.alloc(0);
    const size = ([page, html]: [string, string]) => {
      const parts = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) =>
        asset(match[1]!),
      );
      return [
        page,
        gzipSync(html).length + parts.reduce((sum, part) => sum + gzipSync(part).length, 0),
      ] as const;
    };
    const sizes = pagesOf(files).map(size);
    expect(sizes.filter(([, bytes]) => bytes > 40_960)).toEqual([]);
  });

  it('makes pictures without metadata, no larger than the original', async () => {
    const pictures = [...files].filter(([path]) => path.startsWith('/images/'));
    expect(new Set(pictures.map(([path]) => path.split('.').pop()))).toEqual(
      new Set(['avif', 'webp', 'jpg']),
    );
    for (const [path, bytes] of pictures) {
      const { exif, xmp, iptc, width } = await sharp(bytes).metadata();
      expect({ path, exif, xmp, iptc, width }).toMatchObject({
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        width: Number(/-(\d+)\.\w+$/.exec(path)![1]),
      });
    }
  });
});

describe('the server', () => {
  it('answers an unknown address with the page for it', async () => {
    const response = await fetch(`${site.url}/nothing/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(text('/404.html'));
  });

  it('lets pages load from their own host only', async () => {
    const response = await fetch(`${site.url}/jlxx/2026/3/`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('does not leave its folder', async () => {
    const { pathname } = new URL(site.url);
    const response = await fetch(`${site.url}${pathname}..%2f..%2fcontent/jlxx/2026/3/issue.json`);
    expect(response.status).toBe(404);
  });
});

describe('a public site', () => {
  it('has sitemap, feeds and data for machines once its address is known', async () => {
    const open = await builtSite((content) => writeSampleSnapshot(content, { publicationKind: 'journal' }), {
      origin: 'https://example.invalid/',
      cache: site.options.cache,
    });
    const made = await siteFiles(open.folder);
    await open.close();
    expect(deadLinks(made, 'https://example.invalid')).toEqual([]);
    const article = made.get('/jlxx/2026/3/three-tables/index.html')!.toString('utf8');
    expect(made.get('/robots.txt')!.toString()).toContain('Sitemap: https://example.invalid/sitemap.xml');
    expect(made.has('/feed.xml') && made.has('/feed.json') && made.has('/sitemap.xml')).toBe(true);
    expect(article).toContain(
      '<link rel="canonical" href="https://example.invalid/jlxx/2026/3/three-tables/">',
    );
    expect(article).toContain('"@type":"Article"');
    expect(article).toContain('name="citation_title"');
    for (const property of ['title', 'description', 'url', 'type', 'site_name'])
      expect(article).toContain(`<meta property="og:${property}" content="`);
    expect(article).toContain('<link rel="alternate" type="application/rss+xml"');
    const issue = made.get('/jlxx/2026/3/index.html')!.toString('utf8');
    expect(issue).toContain('"@type":"PublicationIssue"');
    expect(article).not.toContain('noindex');
    expect(article).toContain('class="share-code"');
    // Without an address of the site there is nothing to share.
    expect(text('/jlxx/2026/3/three-tables/index.html')).not.toContain('share-code');
  });
});

describe('a withdrawn article', () => {
  it('has a page that says so and tells nothing of it, in no index, list or feed', async () => {
    const input = await sampleSnapshotInput({ publicationKind: 'journal' });
    const isGone = (id: string) => id === 's-study';
    const columns = input.issue.columns.map((column) => ({
      ...column,
      articles: column.articles.filter((id) => !isGone(id)),
    }));
    const open = await builtSite(
      (content) =>
        writeSnapshot(content, {
          ...input,
          issue: { ...input.issue, columns },
          articles: input.articles.filter(({ id }) => !isGone(id)),
          revision: 2,
          withdrawn: ['three-tables'],
        }),
      { origin: 'https://example.invalid/', cache: site.options.cache },
    );
    const made = await siteFiles(open.folder);
    await open.close();
    const address = '/jlxx/2026/3/three-tables/';
    const page = made.get(`${address}index.html`)!.toString('utf8');
    expect(page).toContain('这篇文章已经撤下');
    expect(page).toContain('<meta name="robots" content="noindex');
    expect(page).not.toContain('三张表');
    expect(page).toContain('href="/jlxx/2026/3/"');
    const naming = [...made].filter(
      ([path, bytes]) => path !== `${address}index.html` && bytes.includes(address),
    );
    expect(naming.map(([path]) => path)).toEqual([]);
    expect(await htmlFaults([[address, page]])).toEqual([]);
    expect(deadLinks(made, 'https://example.invalid')).toEqual([]);
  });
});

describe('publishing', () => {
  it('gives the same bytes for the same content', async () => {
    await buildSite(site.options);
    const again = await siteFiles(site.folder);
    const differing = [...files]
      .filter(([path, bytes]) => !again.get(path)?.equals(bytes))
      .map(([path]) => path);
    expect(differing).toEqual([]);
    expect(again.size).toBe(files.size);
  });

  it('keeps the previous site when an issue does not match its manifest', async () => {
    const before = await readlink(site.folder);
    const broken = join(site.options.content, '../broken');
    await cp(site.options.content, broken, { recursive: true });
    const file = join(broken, 'jlxx/2026/3/articles/s-study.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('三张表', '四张表'));
    const failure = await buildSite({ ...site.options, content: broken }).catch((error: unknown) => error);
    expect((failure as ProblemError).problems[0]).toMatchObject({ code: 'SnapshotFileChanged' });
    expect((failure as ProblemError).problems[0]!.message).toMatch(/jlxx\/2026\/3：articles\/s-study\.json/);
    expect(await readlink(site.folder)).toBe(before);
    expect((await readdir(site.options.out)).filter((name) => name.startsWith('.building'))).toEqual([]);
  });

  it('refuses a folder that is not where its issue belongs, and an empty root', async () => {
    const moved = join(site.options.content, '../moved');
    await cp(join(site.options.content, 'jlxx/2026/3'), join(moved, 'jlxx/2026/5'), { recursive: true });
    await expect(buildSite({ ...site.options, content: moved })).rejects.toThrow('IssueMisplaced');
    const empty = join(site.options.content, '../empty');
    await expect(buildSite({ ...site.options, content: empty })).rejects.toThrow('NothingPublished');
  });

  it('drops withdrawn text from pages and index, and keeps few generations', async () => {
    await rm(join(site.options.content, 'jlxx/2025'), { recursive: true });
    await buildSite(site.options);
    const made = await siteFiles(site.folder);
    expect([...made.keys()].filter((path) => path.includes('/2025/'))).toEqual([]);
    const fragments = [...made].filter(([path]) => path.endsWith('.pf_fragment'));
    const texts = fragments.map(([, bytes]) => gunzipSync(bytes).toString('utf8'));
    expect(texts).toHaveLength(7);
    expect(texts.filter((text) => text.includes('/jlxx/2025/'))).toEqual([]);
    expect(
      (await readdir(site.options.out)).filter((name) => name.startsWith('g')).length,
    ).toBeLessThanOrEqual(3);
  });
});
