import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../cms/seed/demo/load-demo.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { type BuiltSite, builtSite } from '../../helpers/built-site.ts';
import { deadLinks } from '../../helpers/dead-links.ts';
import { htmlFaults } from '../../helpers/html-faults.ts';
import { writeSampleSnapshot, writeSnapshot } from '../../helpers/sample-snapshot.ts';
import { pagesOf, siteFiles } from '../../helpers/site-files.ts';

/** One address for each kind of page; articles by the structures they hold. */
const KINDS = [
  '/',
  '/jlxx/',
  '/jlxx/2026/',
  '/jlxx/2026/3/',
  '/jlxx/2025/12/three-tables/',
  '/jlxx/2025/12/picture-news/',
  '/jlxx/2025/12/correction/',
  '/jlxx/columns/',
  '/jlxx/columns/studies/',
  '/jlxx/authors/',
  '/jlxx/authors/梅川/',
  '/jlxx/series/',
  '/jlxx/topics/',
  '/jlxx/topics/调查研究/',
  '/corrections/',
  '/search/?q=调查',
  '/about/',
  '/submissions/',
  '/help/',
  '/404.html',
];
const MODES = [
  { theme: 'light', contrast: 'default', size: 'largest' },
  { theme: 'dark', contrast: 'default', size: 'large' },
  { theme: 'light', contrast: 'default', size: 'default' },
  { theme: 'dark', contrast: 'default', size: 'default' },
  { theme: 'light', contrast: 'high', size: 'largest' },
  { theme: 'dark', contrast: 'high', size: 'largest' },
];

let site: BuiltSite;
let browser: Browser;
let page: Page;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  site = await builtSite(async (content) => {
    await writeSnapshot(content, { ...loadDemo(), revision: 1 });
    await writeSampleSnapshot(content, { year: 2025, issueNumber: '12', publishedOn: '2025-12-15' });
  });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('every page of the demo issue', () => {
  it('leads nowhere that is not there, and is valid HTML', async () => {
    const files = await siteFiles(site.folder);
    expect(pagesOf(files).length).toBeGreaterThan(100);
    expect(deadLinks(files)).toEqual([]);
    expect(await htmlFaults(pagesOf(files))).toEqual([]);
  });
});

/** What axe finds wrong in each mode: the rule, the mode and the element. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const mode of MODES) {
    await page.evaluate((values) => Object.assign(document.documentElement.dataset, values), mode);
    const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
    const name = Object.values(mode).join(' ');
    found.push(
      ...results.violations.flatMap(({ id, nodes }) =>
        nodes.map(
          (node) =>
            `${id} [${name}] ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`,
        ),
      ),
    );
  }
  return found;
}

describe('an accessibility audit by axe', () => {
  it.each(KINDS)('finds nothing on %s in any mode of contrast', async (path) => {
    const response = await page.goto(site.url + encodeURI(path));
    expect(response!.status()).toBe(200);
    if (path.startsWith('/search/')) await page.waitForSelector('.result');
    expect(await violations()).toEqual([]);
  });

  it('finds nothing in the reading panel and the search overlay', async () => {
    await page.goto(`${site.url}/jlxx/2026/3/`);
    await page.click('#reading-panel summary');
    const inPanel = await violations();
    await page.keyboard.press('Escape');
    await page.click('[data-open-search]');
    await page.fill('#q-overlay', '调查');
    await page.waitForSelector('#search-overlay .result');
    expect([...inPanel, ...(await violations())]).toEqual([]);
  });
});

/** Waits for what appears late: results of a search, the voice a text is read with or the word that there is none. */
async function settled(page: Page): Promise<void> {
  if (page.url().includes('?')) await page.waitForSelector('.result');
  if ((await page.locator('.aloud').count()) > 0) await page.waitForSelector('.aloud[data-voice]');
}

describe('layout', () => {
  it('does not shift while a page loads, on phones and desks', async () => {
    const shifted: string[] = [];
    for (const width of [390, 1440]) {
      const fresh = await browser.newPage({ viewport: { width, height: 844 } });
      await fresh.addInitScript(() => {
        const seen: number[] = [];
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.push(Reflect.get(entry, 'value') as number);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const path of KINDS) {
        await fresh.goto(site.url + encodeURI(path), { waitUntil: 'networkidle' });
        await settled(fresh);
        const seen = await fresh.evaluate(() => Reflect.get(window, 'seen') as number[]);
        const shift = seen.reduce((sum, value) => sum + value, 0);
        if (shift > 0) shifted.push(`${path} ${width}: ${shift}`);
      }
      await fresh.close();
    }
    expect(shifted).toEqual([]);
  });
});
