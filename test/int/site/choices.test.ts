import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../helpers/browser.ts';
import { type BuiltSite, builtSite } from '../../helpers/built-site.ts';
import { writeSampleSnapshot } from '../../helpers/sample-snapshot.ts';

const ARTICLE = '/jlxx/2026/3/three-tables/';

let site: BuiltSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await builtSite((content) => writeSampleSnapshot(content));
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Runs in the page: what of the type and colours a reader's choices change. */
function look() {
  const style = getComputedStyle(document.querySelector('.body p')!);
  const paper = getComputedStyle(document.body).backgroundColor;
  return { size: Number.parseFloat(style.fontSize), ink: style.color, paper };
}

describe('what a reader chooses', () => {
  it('changes type, light and contrast, and stays chosen on the next page', async () => {
    await page.goto(site.url + ARTICLE);
    const usual = await page.evaluate(look);
    await page.click('#reading-panel summary');
    for (const name of ['特大', '深色', '高对比']) await page.click(`#reading-panel label >> text=${name}`);
    const chosen = await page.evaluate(look);
    expect(chosen.size).toBeGreaterThan(usual.size * 1.3);
    expect(chosen).toMatchObject({ ink: 'rgb(255, 255, 255)', paper: 'rgb(0, 0, 0)' });
    await page.goto(`${site.url}/jlxx/2026/3/a-talk-on-reading/`);
    expect(await page.evaluate(look)).toEqual(chosen);
    await page.click('#reading-panel summary');
    for (const group of ['size', 'theme', 'contrast'])
      await page.check(`#reading-panel input[name=${group}][value=default]`, { force: true });
    expect(await page.evaluate(look)).toEqual(usual);
  });

  it('is made by the keyboard alone', async () => {
    await page.goto(site.url + ARTICLE);
    await page.focus('#reading-panel summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.documentElement.dataset.size)).toBe('large');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.documentElement.dataset.size)).toBeUndefined();
  });
});

describe('the keyboard', () => {
  it('comes to the text with two keys, and to the next article', async () => {
    await page.goto(site.url + ARTICLE);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.focus('.turn .next');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/a-talk-on-reading/');
  });
});

describe('the page of an article', () => {
  it('is set as Chinese text: indent, measure, line breaks, spacing of signs and of Latin', async () => {
    await page.goto(site.url + ARTICLE);
    const style = await page.evaluate(() => {
      const paragraph = document.querySelector('.body .is-paragraph p')!;
      const { textIndent, fontSize, lineBreak, textAlign, lineHeight } = getComputedStyle(paragraph);
      const spacing = getComputedStyle(paragraph);
      const ems = (value: string | number) => Number.parseFloat(String(value)) / Number.parseFloat(fontSize);
      return {
        indent: ems(textIndent),
        measure: ems(paragraph.getBoundingClientRect().width),
        leading: ems(lineHeight),
        lineBreak,
        textAlign,
        autospace: spacing.getPropertyValue('text-autospace'),
        trim: spacing.getPropertyValue('text-spacing-trim'),
        headline: getComputedStyle(document.querySelector('h1')!).getPropertyValue('text-wrap-style'),
      };
    });
    expect(style).toMatchObject({
      indent: 2,
      lineBreak: 'strict',
      textAlign: 'justify',
      autospace: 'normal',
      trim: 'normal',
      headline: 'balance',
    });
    expect(style.measure).toBeGreaterThan(30);
    expect(style.measure).toBeLessThanOrEqual(40);
    expect(style.leading).toBeGreaterThanOrEqual(1.7);
  });

  it('lets a wide table scroll by itself on a phone, by the keyboard too', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(site.url + ARTICLE);
    await page.evaluate(() => {
      const row = document.querySelector<HTMLTableRowElement>('.table-scroll tbody tr')!;
      for (let column = 0; column < 12; column += 1) row.insertCell().textContent = '一千二百三十四户';
    });
    const scroll = () =>
      page.evaluate(() => {
        const box = document.querySelector('.table-scroll')!;
        return {
          isWider: box.scrollWidth > box.clientWidth,
          left: box.scrollLeft,
          page: document.documentElement.scrollWidth,
        };
      });
    expect(await scroll()).toEqual({ isWider: true, left: 0, page: 390 });
    await page.focus('.table-scroll');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('.table-scroll')!.scrollLeft > 0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('gives its citation to the clipboard', async () => {
    await page.goto(site.url + ARTICLE);
    await page.click('[data-copy]');
    await page.waitForSelector('[data-copy] >> text=已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.textContent('.citation'));
    expect(copied).toContain('[J]. 江岚机关学习, 2026(3)');
  });
});
