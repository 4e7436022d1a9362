/** Taking manuscripts in as an editor does it: several files dropped at once, each with its own result, nothing lost. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_CASES, packCase } from '../fixtures/intake/documents.ts';
import { gb18030 } from '../fixtures/intake/gb18030.ts';
import { endToEnd } from '../helpers/e2e.ts';
import { listening, shoot } from '../helpers/e2e-desk.ts';

const MANUSCRIPT = join(import.meta.dirname, '../fixtures/intake/manuscript.docx');
const LIST = '/admin/collections/articles';
const LINES = [
  '渠水三十里 江小舟',
  '渠水从山脚下绕过来，流过三个村子，',
  '最后进了青弋河。',
  '闸门说一说',
  '闸在渠首，一年开两回，春天一回，秋天一回。',
];

const e2e = endToEnd();
let page: Page;

const row = (name: string): Locator => page.getByRole('listitem', { name, exact: true });

/** Drops files on the place for manuscripts, as a file manager does. */
async function drop(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const section = page.getByRole('region', { name: '收稿', exact: true });
  await listening(section);
  const transfer = await page.evaluateHandle(
    (items) => {
      const data = new DataTransfer();
      for (const [name, text] of items)
        data.items.add(new File([Uint8Array.from(atob(text), (char) => char.charCodeAt(0))], name));
      return data;
    },
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const),
  );
  await section.dispatchEvent('dragover', { dataTransfer: transfer });
  await section.dispatchEvent('drop', { dataTransfer: transfer });
}

async function shootBoth(name: string, part?: Locator): Promise<void> {
  for (const width of [1280, 820]) {
    await page.setViewportSize({ width, height: 1000 });
    await part?.scrollIntoViewIfNeeded();
    await shoot(page, `${name}-${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 1000 });
}

describe('several files dropped at once', () => {
  it('are each read and told of before anything is stored', async () => {
    page = await e2e.signIn('editor');
    await page.goto(LIST);
    const tracked = DOCUMENT_CASES.find((item) => item.name.startsWith('tracked changes are accepted'))!;
    await drop({
      '来稿.docx': await readFile(MANUSCRIPT),
      '旧稿.doc': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      '渠.txt': gb18030(LINES.join('\n\n')),
      '修改稿.docx': await packCase(tracked),
    });
    await row('来稿.docx').getByText('待收，1 篇').waitFor();
    await row('旧稿.doc').getByRole('alert').filter({ hasText: '另存为' }).waitFor();
    const encoding = row('渠.txt').getByLabel('编码');
    await encoding.waitFor();
    expect(await encoding.inputValue()).toBe('gb18030');
    await row('修改稿.docx').getByText('原稿有 2 处修订').waitFor();
    await shootBoth('intake-1-read');
    await encoding.selectOption('big5');
    await row('渠.txt').getByText('按您选的编码').waitFor();
    expect(await row('渠.txt').locator('q').textContent()).not.toContain('渠水');
    await encoding.selectOption('gb18030');
    await row('渠.txt').getByText('渠水从山脚下').first().waitFor();
  });

  it('are cut, joined and labelled with the keyboard, and keep it when the page is left', async () => {
    await row('渠.txt').getByRole('button', { name: '核对各段' }).click();
    const texts = row('渠.txt').getByRole('textbox');
    await texts.first().focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => texts.count()).toBe(6);
    await page.keyboard.press('Alt+2');
    await texts.nth(0).focus();
    await page.keyboard.press('Alt+1');
    await texts.nth(2).focus();
    await page.keyboard.press('Alt+0');
    await texts.nth(3).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await row('渠.txt')
      .getByRole('button', { name: /另起一段/ })
      .waitFor();
    await texts.nth(4).focus();
    await page.keyboard.press('Alt+1');
    await row('渠.txt').getByText('第 2 篇　闸门说一说').waitFor();
    await shootBoth('intake-2-labels');
    await page.goto('/admin');
    await page.goto(LIST);
    await row('渠.txt').getByText('核对到一半的标注还在').waitFor();
    await row('渠.txt').getByRole('button', { name: '核对各段' }).click();
    await row('渠.txt').getByText('第 2 篇　闸门说一说').waitFor();
    await row('渠.txt').getByRole('button', { name: '照标注收稿' }).click();
    await row('渠.txt').getByText('已收 2 篇').waitFor();
    expect(await row('渠.txt').getByRole('link').allTextContents()).toEqual(['渠水三十里', '闸门说一说']);
  });

  it('are taken in together, the refused one apart from them', async () => {
    await row('修改稿.docx').getByText('待收').waitFor();
    await row('来稿.docx').getByText('待收').waitFor();
    await page.getByRole('button', { name: '全部收稿（2 个文件）' }).click();
    await row('来稿.docx').getByText('已收 1 篇').waitFor();
    await row('修改稿.docx').getByText('已收 1 篇').waitFor();
    await row('旧稿.doc').getByRole('button', { name: '不收了' }).click();
    expect(await row('旧稿.doc').count()).toBe(0);
    await shootBoth('intake-3-taken-in');
  });
});

describe('an article', () => {
  it('tells where it came from, and gives its file', async () => {
    await row('修改稿.docx').getByRole('link', { name: '渠水记' }).click();
    const origin = page.getByRole('region', { name: '来稿' });
    await origin.getByText('账目相符').waitFor();
    const downloading = page.waitForEvent('download');
    await origin.getByRole('link', { name: /下载原文件/ }).click();
    expect((await downloading).suggestedFilename()).toBe('修改稿.docx');
    await shootBoth('intake-4-origin', origin);
  });

  it('is taken in again as it was before its tracked changes', async () => {
    const origin = page.getByRole('region', { name: '来稿' });
    await origin.getByText(/原稿有 2 处修订/).click();
    await origin.getByRole('button', { name: '按修订前的原稿另收一份' }).click();
    await origin.getByText('已收 1 篇').waitFor();
    await origin.getByText('疑似重复 1 处').waitFor();
    await shootBoth('intake-5-again', origin.getByText('疑似重复 1 处'));
    await origin.getByRole('link', { name: '渠水记', exact: true }).click();
    await page.getByText('渠水很浑').first().waitFor();
  });
});

it('asks no other host and throws no error', () => {
  expect(e2e.record).toEqual({ outside: [], errors: [] });
});
