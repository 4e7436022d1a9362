/** The admin as an office meets it: refusals with their reason, and nothing typed is lost. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../content/model/index.ts';
import { endToEnd } from '../helpers/e2e.ts';
import { ask, press, shoot } from '../helpers/e2e-desk.ts';

const e2e = endToEnd();
let editor: Page;
let article: string;

const articlePath = () => `/admin/collections/articles/${article}`;

it('an editor signs in and writes a draft', async () => {
  editor = await e2e.signIn('editor');
  const draft = { title: '一张读书桌', kind: 'article' };
  const made = await ask<{ doc: { id: string } }>(editor, 'POST', '/articles', draft);
  expect(made.status).toBe(201);
  article = made.body.doc.id;
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
    const typed = '一张读书桌 带动一层楼';
    await editor.goto(articlePath(), { waitUntil: 'networkidle' });
    await editor.getByLabel('主题', { exact: false }).first().fill(typed);
    await expect.poll(() => editor.evaluate(() => JSON.stringify({ ...localStorage }))).toContain(typed);
    const page = await editor.context().newPage();
    await editor.close({ runBeforeUnload: false });
    editor = page;
    await page.goto(articlePath(), { waitUntil: 'networkidle' });
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

it('an address that is made up for every guess does not escape the limit of failed logins', async () => {
  const statuses: number[] = [];
  for (let guess = 1; guess <= 45; guess += 1) {
    const response = await fetch(`${e2e.office.settings.cmsUrl}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `10.1.2.${guess}` },
      body: JSON.stringify({ email: `guess${guess}@jlxx.example`, password: 'Not-The-Password-1' }),
    });
    statuses.push(response.status);
  }
  expect(statuses[0]).toBe(401);
  expect(statuses).toContain(429);
});

it('nothing was asked of other hosts', () => {
  expect(e2e.record.outside).toEqual([]);
});
