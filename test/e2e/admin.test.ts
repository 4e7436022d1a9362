/** The admin as an office meets it: refusals with their reason, and nothing typed is lost. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../content/model/index.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { ask, press, shoot, signIn } from '../helpers/e2e-desk.ts';
import { type Office, openOffice } from '../helpers/e2e-office.ts';
import type { Watch } from '../helpers/e2e-watch.ts';

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
