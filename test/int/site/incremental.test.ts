import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../../site/build/build-site.ts';
import { type BuiltSite, builtSite } from '../../helpers/built-site.ts';
import { sampleSnapshotInput, writeSampleSnapshot, writeSnapshot } from '../../helpers/sample-snapshot.ts';
import { siteFiles } from '../../helpers/site-files.ts';

const OLD_PAGE = 'jlxx/2025/11/three-tables/index.html';
const WITHDRAWN = '护林员清晨五点出门';

let site: BuiltSite;
beforeAll(async () => {
  site = await builtSite(async (content) => {
    await writeSampleSnapshot(content, { year: 2025, issueNumber: '11', publishedOn: '2025-11-15' });
    await writeSampleSnapshot(content, { year: 2025, issueNumber: '12', publishedOn: '2025-12-15' });
    await writeSampleSnapshot(content);
  });
});
afterAll(() => site.close());

const inode = async (path: string) => (await stat(join(site.folder, path))).ino;

/** The files that differ between the site as it is and the same content built from nothing. */
async function differences(): Promise<string[]> {
  const kept = await siteFiles(site.folder);
  const [out, cache] = [join(site.options.out, '../full'), join(site.options.cache, '../fresh')];
  await Promise.all([out, cache].map((folder) => rm(folder, { recursive: true, force: true })));
  const { folder } = await buildSite({ ...site.options, out, cache });
  const full = await siteFiles(folder);
  const paths = [...new Set([...kept.keys(), ...full.keys()])];
  return paths.filter((path) => !full.get(path)?.equals(kept.get(path) ?? Buffer.alloc(0)));
}

/** The files of site and caches that hold a text, the packed files of the index unpacked. */
async function holders(text: string): Promise<string[]> {
  const places = [await siteFiles(site.folder), await siteFiles(site.options.cache)];
  const holding = places.flatMap((files) =>
    [...files].filter(([path, bytes]) => (/\.pf_\w+$/.test(path) ? gunzipSync(bytes) : bytes).includes(text)),
  );
  return holding.map(([path]) => path);
}

const pictures = async () => (await readdir(join(site.folder, 'images'))).sort();

describe('publishing into an archive', () => {
  it('keeps the pages of old issues and gives what a full build gives', async () => {
    const before = await inode(OLD_PAGE);
    await writeSampleSnapshot(site.options.content, { issueNumber: '4', publishedOn: '2026-04-15' });
    const lines: string[] = [];
    await buildSite({ ...site.options, log: (line) => lines.push(line) });
    expect(await inode(OLD_PAGE)).toBe(before);
    // The issue before the new one now names it as the next.
    expect(lines.join()).toContain('2 期的网页沿用未变');
    // The new issue shows pictures that were made for the old ones.
    expect(lines.join()).toContain('新制 0 个');
    expect(await differences()).toEqual([]);
  });

  it('shows a new title of a correction on the corrected page of another issue', async () => {
    const input = await sampleSnapshotInput({ issueNumber: '5', publishedOn: '2026-05-15' });
    const articles = input.articles.map((article) =>
      article.kind === 'correction' ? { ...article, corrects: 'jlxx/2025/11/three-tables' } : article,
    );
    const before = await inode(OLD_PAGE);
    await writeSnapshot(site.options.content, { ...input, articles });
    await buildSite(site.options);
    expect(await inode(OLD_PAGE)).not.toBe(before);
    expect(await differences()).toEqual([]);
  });

  it('makes all pages of a title anew when its look changes', async () => {
    const before = await inode(OLD_PAGE);
    const looks = join(site.options.content, '../looks');
    await mkdir(looks, { recursive: true });
    const look = { accent: '#1d3f8a', accentOnDark: '#9db8f0', nameplate: 'kai' };
    await writeFile(join(looks, 'jlxx.json'), JSON.stringify(look));
    await buildSite({ ...site.options, looks });
    expect(await inode(OLD_PAGE)).not.toBe(before);
    expect((await siteFiles(site.folder)).get(`/${OLD_PAGE}`)!.includes('--red:#1d3f8a')).toBe(true);
  });

  it('keeps the index of closed years when a year begins', async () => {
    const indexes = async () => {
      const files = await siteFiles(site.folder);
      return [...files.keys()].filter((path) => /^\/pagefind\/\d+s-.*\.pf_index$/.test(path));
    };
    await writeSampleSnapshot(site.options.content, {
      year: 2030,
      issueNumber: '1',
      publishedOn: '2030-01-15',
    });
    await buildSite(site.options);
    const texts = async () => {
      const files = await siteFiles(site.folder);
      return [...files.keys()].filter((path) => /^\/pagefind\/texts\/.*\.pf_fragment$/.test(path));
    };
    const [first] = await indexes();
    const before = await inode(first!);
    const textsBefore = await Promise.all((await texts()).map(async (path) => [path, await inode(path)]));
    await writeSampleSnapshot(site.options.content, {
      year: 2031,
      issueNumber: '1',
      publishedOn: '2031-01-15',
    });
    await buildSite(site.options);
    expect(await inode(first!)).toBe(before);
    expect((await indexes()).some((path) => path.startsWith('/pagefind/2030s-'))).toBe(true);
    // The texts of the year that is closed now were not made again for another index.
    const textsNow = await Promise.all((await texts()).map(async (path) => [path, await inode(path)]));
    expect(textsNow).toEqual(expect.arrayContaining(textsBefore));
    expect(textsNow.length).toBeGreaterThan(textsBefore.length);
    // The oldest generation has left by now, and its parts were moved on; nothing of it lies about.
    expect(
      (await readdir(site.options.out)).filter((name) => !/^(?:g\d{5}|\.g\d{5}\.json|current)$/.test(name)),
    ).toEqual([]);
    expect((await readdir(site.options.out)).filter((name) => /^g/.test(name))).toHaveLength(3);
    expect(await differences()).toEqual([]);
  });

  it('forgets withdrawn text and pictures in pages, index and caches', async () => {
    expect(await holders(WITHDRAWN)).not.toEqual([]);
    const picturesBefore = await pictures();
    const input = await sampleSnapshotInput({ year: 2025, issueNumber: '12', publishedOn: '2025-12-15' });
    const { insideFront: _, ...covers } = input.issue.covers;
    const { image: __, ...front } = covers.front;
    for (const issue of ['2025/11', '2026/3', '2026/4', '2026/5', '2030/1', '2031/1', '2025/12'])
      await rm(join(site.options.content, 'jlxx', issue), { recursive: true });
    await writeSnapshot(site.options.content, {
      ...input,
      issue: { ...input.issue, covers: { ...covers, front } },
      revision: 2,
    });
    await buildSite(site.options);
    expect(await holders(WITHDRAWN)).toEqual([]);
    const left = await pictures();
    expect(left.length).toBeLessThan(picturesBefore.length);
    expect(await differences()).toEqual([]);
    expect((await readdir(join(site.options.cache, 'images'))).sort()).toEqual(left);
  });
});
