import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../cms/seed/demo/load-demo.ts';
import { canonicalText, type SnapshotInput } from '../../../content/model/index.ts';
import { articlePath } from '../../../site/src/lib/paths.ts';
import { phraseQuery } from '../../../site/src/search/tokens.ts';
import { launchBrowser } from '../../helpers/browser.ts';
import { type BuiltSite, builtSite } from '../../helpers/built-site.ts';
import { pretendVoices } from '../../helpers/pretend-voices.ts';
import { sampleSnapshotInput, writeSnapshot } from '../../helpers/sample-snapshot.ts';

let site: BuiltSite;
let browser: Browser;
let page: Page;
let issues: SnapshotInput[];
const outside: string[] = [];

beforeAll(async () => {
  const demo = await loadDemo();
  issues = [
    { ...demo, revision: 1 },
    await sampleSnapshotInput({ year: 2025, issueNumber: '12', publishedOn: '2025-12-15' }),
  ];
  site = await builtSite((content) => Promise.all(issues.map((input) => writeSnapshot(content, input))));
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) outside.push(request.url());
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const published = () =>
  issues.flatMap(({ issue, articles }) =>
    articles.map((article) => ({ article, path: articlePath(issue, article.slug) })),
  );

/** Runs in the page: what a reader sees of the article, footnotes after the line of their call, as in the model. */
function visibleLines(): { lines: string[]; elsewhere: string } {
  const article = document.querySelector('article')!;
  const read = (element: Element) => {
    const copy = element.cloneNode(true) as Element;
    for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
    return copy.textContent ?? '';
  };
  const lines = [...article.querySelectorAll('[data-line]')].flatMap((line) => {
    const calls = [...line.querySelectorAll<HTMLAnchorElement>('.call a')];
    const notes = calls.map((call) =>
      read(article.querySelector(`${call.getAttribute('href')} [data-note]`)!),
    );
    return [read(line), ...notes].filter((text) => text !== '');
  });
  const rest = article.cloneNode(true) as Element;
  const furniture =
    '[data-line], [data-note], .where, .outline, .corrected-note, .part-links, .note-label, .aloud, #notes-title';
  for (const element of rest.querySelectorAll(furniture)) element.remove();
  return { lines, elsewhere: (rest.textContent ?? '').trim() };
}

/** Runs in the page: the footnote calls that stand lower than the character before them. */
function callsAtLineStart(): string[] {
  return [...document.querySelectorAll('.body .call')].flatMap((call) => {
    const line = call.closest('[data-line]')!;
    const words = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before: Text | undefined;
    while (words.nextNode() && !call.contains(words.currentNode)) before = words.currentNode as Text;
    if (!before) return [];
    const range = document.createRange();
    range.setStart(before, before.length - 1);
    range.setEnd(before, before.length);
    const character = range.getClientRects()[0]!;
    return call.getBoundingClientRect().top > character.bottom ? [call.textContent!] : [];
  });
}

describe('an article on the web', () => {
  it('shows exactly the text of the model', async () => {
    for (const { article, path } of published()) {
      await page.goto(site.url + path);
      const { lines, elsewhere } = await page.evaluate(visibleLines);
      expect({ path, text: lines.join('\n'), elsewhere }).toEqual({
        path,
        text: canonicalText(article),
        elsewhere: '',
      });
    }
  });

  it('fits a phone in the largest type', async () => {
    await page.addInitScript(() => localStorage.setItem('kanxing-reading', '{"size":"largest"}'));
    const wide: string[] = [];
    for (const path of ['/', ...published().map((item) => item.path)]) {
      await page.goto(site.url + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 390) wide.push(`${path} ${width}`);
    }
    expect(wide).toEqual([]);
  });

  it('never begins a line with the call of a footnote, however wide the page', async () => {
    const narrow = await browser.newPage();
    await narrow.goto(`${site.url}/jlxx/2025/12/three-tables/`);
    const atLineStart = async () => {
      const found: string[] = [];
      for (let width = 300; width < 440; width += 3) {
        await narrow.setViewportSize({ width, height: 844 });
        const calls = await narrow.evaluate(callsAtLineStart);
        found.push(...calls.map((call) => `${call} at ${width}`));
      }
      return found;
    };
    expect(await atLineStart()).toEqual([]);
    await narrow.addStyleTag({ content: '.call::before { content: none !important; }' });
    expect(await atLineStart(), 'without what holds calls to the word before').not.toEqual([]);
    await narrow.close();
  });

  it('keeps the list of crossheads in sight in every size of type', async () => {
    const cut: string[] = [];
    const wide = await browser.newPage();
    await wide.goto(`${site.url}/jlxx/2025/12/three-tables/`);
    for (const width of [768, 1024, 1280, 1440, 1920])
      for (const size of ['default', 'large', 'largest']) {
        await wide.setViewportSize({ width, height: 900 });
        await wide.evaluate(
          (value) => Object.assign(document.documentElement.dataset, { size: value }),
          size,
        );
        const right = await wide.evaluate(
          () => document.querySelector('.outline')!.getBoundingClientRect().right,
        );
        if (right > width) cut.push(`${width} ${size}: ${right}`);
      }
    await wide.close();
    expect(cut).toEqual([]);
  });

  it('cuts no name at the end of a line', async () => {
    const narrow = await browser.newPage();
    await narrow.goto(`${site.url}/jlxx/2026/3/`);
    const cutNames = async () => {
      const found = new Set<string>();
      for (let width = 300; width < 400; width += 10) {
        await narrow.setViewportSize({ width, height: 844 });
        const names = await narrow.evaluate(() =>
          [...document.querySelectorAll('.person')].flatMap((node) =>
            node.getClientRects().length > 1 ? [node.textContent!] : [],
          ),
        );
        for (const name of names) found.add(name);
      }
      return [...found];
    };
    expect(await cutNames()).toEqual([]);
    await narrow.addStyleTag({ content: '.person { display: inline !important; }' });
    expect(await cutNames(), 'without what holds names together').not.toEqual([]);
    await narrow.close();
  });

  it('prints black on white whatever is chosen for the screen', async () => {
    const paper = await browser.newPage();
    await paper.goto(`${site.url}/jlxx/2025/12/three-tables/`);
    await paper.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await paper.evaluate(() => Object.assign(document.documentElement.dataset, { theme: 'dark' }));
    const colours = await paper.evaluate(() =>
      ['h1', '.byline .role', '.body p', '.kicker'].map(
        (part) => getComputedStyle(document.querySelector(part)!).color,
      ),
    );
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(51, 51, 51)', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
    expect(await paper.isVisible('.aloud, .site-header')).toBe(false);
    await paper.goto(`${site.url}/jlxx/2026/3/`);
    const cover = () => getComputedStyle(document.querySelector('.cover-type')!).printColorAdjust;
    expect(await paper.evaluate(cover)).toBe('exact');
    await paper.close();
  });

  it('can be read without scripts: text, footnotes, tables, the way on; nothing that would do nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.url}/jlxx/2025/12/three-tables/`);
    for (const part of ['h1', '.byline', '.body p', '.table-block table', '.notes', '.citation', '.turn'])
      expect({ part, isSeen: await plain.locator(part).first().isVisible() }).toEqual({ part, isSeen: true });
    for (const part of ['#reading-panel', '[data-read-aloud]', '[data-copy]', '[data-print]'])
      expect({ part, isSeen: await plain.isVisible(part) }).toEqual({ part, isSeen: false });
    await plain.locator('.call a').first().click();
    expect(plain.url()).toMatch(/#note-1$/);
    await plain.locator('#note-1 .marker').click();
    expect(plain.url()).toMatch(/#call-1$/);
    await plain.click('.turn .next');
    expect(plain.url()).not.toContain('three-tables');
    expect(await plain.isVisible('h1')).toBe(true);
    await context.close();
  });
});

describe('reading aloud', () => {
  const path = '/jlxx/2025/12/three-tables/';

  it('reads line by line without footnote calls, and stops', async () => {
    const speaking = await browser.newPage();
    await speaking.addInitScript(pretendVoices, [{ lang: 'zh-CN', localService: true }]);
    await speaking.goto(site.url + path);
    await speaking.click('[data-read-aloud]');
    await speaking.waitForFunction(() => Reflect.get(window, 'said').length === 3);
    expect(await speaking.evaluate(() => Reflect.get(window, 'said'))).toEqual([
      '省直机关“走百村”调研手记——',
      '三张表看清一件事 一条管理清二十年（上）',
      '——江岚省农村供水台账调查',
    ]);
    expect(await speaking.textContent('.being-read')).toBe('——江岚省农村供水台账调查');
    await speaking.click('[data-read-aloud]');
    expect(await speaking.locator('.being-read').count()).toBe(0);
    await speaking.close();
  });

  it('offers no voice that would send the text away', async () => {
    const remote = await browser.newPage();
    await remote.addInitScript(pretendVoices, [{ lang: 'zh-CN', localService: false }]);
    await remote.goto(site.url + path);
    await remote.waitForSelector('.aloud[data-voice="none"]');
    expect(await remote.isVisible('[data-read-aloud]')).toBe(false);
    expect(await remote.isVisible('text=本机没有中文语音')).toBe(true);
    await remote.close();
  });
});

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
  const texts = published().map(({ article, path }) => ({ path, text: bare(canonicalText(article)) }));
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
    const { issue, articles } = issues[0]!;
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
    expect(outside).toEqual([]);
  });
});
