import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../../content/model/index.ts';
import { type DemoSite, openDemoSite } from '../../helpers/demo-site.ts';
import { pretendVoices } from '../../helpers/pretend-voices.ts';

let demo: DemoSite;
let site: DemoSite['site'];
let page: DemoSite['page'];
let browser: DemoSite['browser'];

beforeAll(async () => {
  demo = await openDemoSite();
  ({ site, browser, page } = demo);
});
afterAll(() => demo?.close());

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
    for (const { article, path } of demo.published) {
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
    for (const path of ['/', ...demo.published.map((item) => item.path)]) {
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

describe('the pages', () => {
  it('asked no other host for anything', () => {
    expect(demo.outside).toEqual([]);
  });
});
