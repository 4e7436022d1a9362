/** The admin as an office meets it: Chinese on every page, refusals with their reason, and nothing typed is lost. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../content/model/index.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { ask, press, shoot, signIn } from '../helpers/e2e-desk.ts';
import { type Office, openOffice } from '../helpers/e2e-office.ts';
import type { Watch } from '../helpers/e2e-watch.ts';

/** Words in Latin letters that a page may show: file formats, names of standards, examples of addresses. */
const ALLOWED = /^(PDF|SHA|Word|docx|txt|jpeg|jpg|png|webp|tiff|jlxx|journal|article|GB|MB|KB|px)$/i;
const LATIN_WORD = /[A-Za-z]{2,}/g;
const ADDRESS = /[\w.-]+@[\w.-]+|https?:\S+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const record: Watch = { outside: [], errors: [] };
let office: Office;
let browser: Browser;
let editor: Page;
let article: string;

const articlePath = () => `/admin/collections/articles/${article}`;

beforeAll(async () => {
  office = await openOffice();
  browser = await launchBrowser();
});

it('an editor signs in and writes a draft', async () => {
  editor = await signIn(browser, { person: 'editor', url: office.settings.cmsUrl, record });
  const draft = { title: '一张读书桌', kind: 'article' };
  const made = await ask<{ doc: { id: string } }>(editor, 'POST', '/articles', draft);
  expect(made.status).toBe(201);
  article = made.body.doc.id;
});

afterAll(async () => {
  await browser?.close();
  await office?.close();
});

/** What a page shows or reads aloud, without addresses. */
async function wordsOf(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const spoken = [...document.querySelectorAll('[placeholder],[title],[aria-label],[alt]')].flatMap(
      (item) => ['placeholder', 'title', 'aria-label', 'alt'].map((name) => item.getAttribute(name) ?? ''),
    );
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not what a page shows
    return [document.title, document.body.innerText, ...spoken].join('\n');
  });
  return text.replace(ADDRESS, '');
}

function foreignWords(text: string): string[] {
  return [...new Set(text.match(LATIN_WORD) ?? [])].filter((word) => !ALLOWED.test(word));
}

describe('every page speaks Chinese', () => {
  it.each([
    ['/admin', '您好'],
    ['/admin/collections/articles', '稿件'],
    ['/admin/collections/articles/create', '正文'],
    ['/admin/collections/issues', '各期'],
    ['/admin/collections/issues/create', '栏目与文章'],
    ['/admin/collections/columns', '栏目'],
    ['/admin/collections/people', '作者'],
    ['/admin/collections/media', '图片库'],
    ['/admin/collections/media/create', '图片'],
    ['/admin/collections/decisions', '决定'],
    ['/admin/account', '姓名'],
    ['/admin/no-such-page', '没有'],
  ])('%s', async (path, sign) => {
    await editor.goto(path, { waitUntil: 'networkidle' });
    const words = await wordsOf(editor);
    expect(words).toContain(sign);
    expect(foreignWords(words)).toEqual([]);
  });

  it.each(['', '/versions'])('an article%s', async (view) => {
    await editor.goto(`${articlePath()}${view}`, { waitUntil: 'networkidle' });
    expect(foreignWords(await wordsOf(editor))).toEqual([]);
  });

  it('the login page', async () => {
    const page = await browser.newPage({ locale: 'zh-CN', baseURL: office.settings.cmsUrl });
    await page.goto('/admin/login', { waitUntil: 'networkidle' });
    expect(foreignWords(await wordsOf(page))).toEqual([]);
    await page.close();
  });
});

describe('a refusal in the built program', () => {
  it('comes with its problem, of a guard and of a field', async () => {
    await editor.goto('/admin');
    type Refusal = { errors: { data: { problems?: Problem[]; errors?: { path: string }[] } }[] };
    const guard = await ask<Refusal>(editor, 'PATCH', `/articles/${article}`, { title: '无版本' });
    expect([guard.status, guard.body.errors[0]?.data.problems?.[0]?.code]).toEqual([428, 'RevisionMissing']);
    const field = await ask<Refusal>(editor, 'POST', '/articles', { title: '' });
    expect([field.status, field.body.errors[0]?.data.errors?.[0]?.path]).toEqual([400, 'title']);
  });
});

describe('what was typed and not saved', () => {
  it('is offered again after the tab was closed, restored, saved, and then forgotten', async () => {
    const url = office.settings.cmsUrl;
    const typed = '一张读书桌 带动一层楼';
    await editor.goto(articlePath(), { waitUntil: 'networkidle' });
    await editor.getByLabel('主题', { exact: false }).first().fill(typed);
    await expect.poll(() => editor.evaluate(() => JSON.stringify({ ...localStorage }))).toContain(typed);
    const page = await editor.context().newPage();
    await editor.close({ runBeforeUnload: false });
    editor = page;
    await page.goto(`${url}${articlePath()}`, { waitUntil: 'networkidle' });
    await press(page.getByRole('button', { name: '恢复未保存的文字' }));
    await expect.poll(() => page.getByLabel('主题', { exact: false }).first().inputValue()).toBe(typed);
    await press(page.getByRole('button', { name: '保存', exact: true }));
    const stored = () => ask<{ title: string }>(page, 'GET', `/articles/${article}`);
    await expect.poll(async () => (await stored()).body.title, { timeout: 20_000 }).toBe(typed);
    await shoot(page, 'restored');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('button', { name: '恢复未保存的文字' }).count()).toBe(0);
  });
});

it('nothing was asked of other hosts', () => {
  expect(record.outside).toEqual([]);
});
