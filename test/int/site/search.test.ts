import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../../content/model/index.ts';
import { articlePath } from '../../../site/src/lib/paths.ts';
import { phraseQuery } from '../../../site/src/search/tokens.ts';
import { type DemoSite, openDemoSite } from '../../helpers/demo-site.ts';

let demo: DemoSite;
let site: DemoSite['site'];
let page: DemoSite['page'];

beforeAll(async () => {
  demo = await openDemoSite();
  ({ site, page } = demo);
});
afterAll(() => demo?.close());

/** A stream of numbers below a limit, the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

/** Random runs of 2–8 characters of published lines with every address that holds them, found by plain search. */
function randomRuns(count: number): { run: string; paths: string[] }[] {
  const next = numbers(20260315);
  const bare = (text: string) => text.replaceAll(/[^\S\n]/g, '');
  const texts = demo.published.map(({ article, path }) => ({ path, text: bare(canonicalText(article)) }));
  const lines = texts.flatMap(({ text }) => text.split('\n')).filter((line) => line.length >= 2);
  return Array.from({ length: count }, () => {
    const line = lines[next(lines.length)]!;
    const start = next(line.length - 1);
    const run = line.slice(start, start + 2 + next(7));
    return {
      run,
      paths: texts
        .filter(({ text }) => text.includes(run))
        .map(({ path }) => path)
        .sort(),
    };
  });
}

describe('search', () => {
  it('finds any run of two or more characters, everywhere it stands and nowhere else', async () => {
    await page.goto(`${site.url}/search/`);
    const runs = randomRuns(240);
    const queries = runs.map(({ run }) => phraseQuery(run));
    // As text: the test runner would rewrite the import of a function. An engine of its own: the page has one at work.
    const found = await page.evaluate<string[][]>(`(async () => {
      const engine = await import('/pagefind/pagefind.js?apart');
      for (const part of (await (await fetch('/pagefind/parts.json')).json()).parts) await engine.mergeIndex('/pagefind/' + part + '/');
      const paths = [];
      for (const query of ${JSON.stringify(queries)}) {
        const { results } = await engine.search(query);
        paths.push((await Promise.all(results.map((result) => result.data()))).map((item) => item.url).sort());
      }
      return paths;
    })()`);
    // The issue's own page (cover, 版权页) is searched too; plain search looked at articles only.
    const articles = found.map((paths) => paths.filter((path) => path.split('/').length === 6));
    const wrong = runs
      .filter(({ paths }, index) => paths.join() !== articles[index]!.join())
      .map(({ run }) => run);
    expect(wrong).toEqual([]);
  });

  it('gives the article of a title before the cover and whatever else names it', async () => {
    const first = async (title: string) => {
      await page.goto(`${site.url}/search/?q=${encodeURIComponent(title)}`);
      await page.waitForSelector('.result');
      return (await page.getAttribute('.result a', 'href'))!.split('?')[0];
    };
    const { issue, articles } = demo.issues[0]!;
    const named = articles.filter(({ title }) => JSON.stringify(issue.covers).includes(title));
    expect(named.length).toBeGreaterThan(2);
    for (const { title, slug } of named)
      expect({ title, path: await first(title) }).toEqual({ title, path: articlePath(issue, slug) });
  });

  it('shows a hit with its place, and leads there', async () => {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('抓住关键环节。课题组')}`);
    await page.waitForSelector('.result');
    expect(await page.textContent('.result mark')).toBe('抓住关键环节。课题组');
    expect(await page.textContent('[data-status]')).toBe('“抓住关键环节。课题组”见于 1 处。');
    await page.click('.result a');
    await page.waitForURL('**/jlxx/2025/12/three-tables/?q=*');
    const marked = () =>
      [...(CSS.highlights.get('search-hit') ?? [])].map((range) => (range as Range).toString());
    expect(await page.evaluate(marked)).toEqual(['抓住关键环节。课题组']);
  });

  it('narrows by year and says when nothing stands together', async () => {
    await page.goto(`${site.url}/search/`);
    await page.fill('#q-page', '顾长河 何以宁');
    await page.waitForSelector('.result');
    expect(await page.textContent('[data-status]')).toContain('没有连着出现的“顾长河 何以宁”');
    await page.fill('#q-page', '特此更正');
    await page.waitForFunction(() =>
      document.querySelector('[data-status]')?.textContent?.includes('特此更正'),
    );
    await page.selectOption('[data-filter="年份"]', '2025年');
    await page.waitForFunction(() => document.querySelectorAll('.result').length === 1);
    expect(await page.getAttribute('.result a', 'href')).toContain('/jlxx/2025/12/correction/');
  });

  it.each([
    ['年份', '2026年', '2026年第3期'],
    ['期', '2025年第12期', '2025年第12期'],
    ['栏目', '工作思考', '工作思考'],
    ['作者', '梅川', '梅川'],
  ])('narrows by %s', async (filter, value, shown) => {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('一')}`);
    await page.waitForSelector('.result');
    const before = await page.textContent('[data-status]');
    await page.selectOption(`[data-filter="${filter}"]`, value);
    await page.waitForFunction(
      (text) => document.querySelector('[data-status]')?.textContent !== text,
      before,
    );
    await page.waitForFunction(
      (text) => [...document.querySelectorAll('.result')].every((item) => item.textContent!.includes(text)),
      shown,
    );
    expect(await page.locator('.result').count()).toBeGreaterThan(0);
  });

  it('says what to do when nothing is found, and takes filters into account', async () => {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('龘靐齉')}`);
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent !== '');
    expect(await page.textContent('[data-status]')).toContain('没有找到“龘靐齉”。可以少写几个字');
    expect(await page.locator('.result').count()).toBe(0);
    expect(await page.isVisible('[data-suggestions]')).toBe(false);
  });

  it('offers names like what was typed', async () => {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('何已宁')}`);
    await page.click('[data-suggestions] button >> text=何以宁');
    await page.waitForFunction(() =>
      document.querySelector('[data-status]')?.textContent?.includes('“何以宁”见于'),
    );
    expect(await page.isVisible('[data-suggestions]')).toBe(false);
  });

  it('leads to the column, series or topic whose name was typed', async () => {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('走百村')}`);
    await page.click('[data-suggestions] a >> text=专栏“走百村”');
    expect(decodeURIComponent(page.url())).toContain('/jlxx/series/走百村/');
  });

  it('sorts by date, either way', async () => {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('更正')}`);
    await page.waitForSelector('.result');
    const firstYear = async (order: string) => {
      const before = await page.textContent('[data-results]');
      await page.selectOption('[data-sort]', order);
      await page.waitForFunction(
        (text) => document.querySelector('[data-results]')?.textContent !== text,
        before,
      );
      return (await page.locator('.result .entry-where').first().textContent())!;
    };
    expect(await firstYear('oldest')).toContain('2025年');
    expect(await firstYear('newest')).toContain('2026年');
  });

  it('is used by the keyboard alone: from the field over filters to a result, and there', async () => {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('抓住关键环节。课题组')}`);
    await page.waitForSelector('.result');
    await page.focus('#q-page');
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.result') !== null)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/jlxx/2025/12/three-tables/?q=*');
  });

  it('opens over any page by the keyboard', async () => {
    await page.goto(site.url);
    await page.keyboard.press('/');
    await page.waitForSelector('#search-overlay[open]');
    await page.keyboard.type('水位记录');
    await page.waitForSelector('#search-overlay .result');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#search-overlay')).toBe(false);
  });

  it('asked no other host for anything', () => {
    expect(demo.outside).toEqual([]);
  });
});
