/** Chinese throughout: every screen of every role, with its lists, forms, panels, refusals and empty states. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { articleFromModel, issueFromModel } from '../../cms/mapping/index.ts';
import { endToEnd } from '../helpers/e2e.ts';
import { ask, shoot } from '../helpers/e2e-desk.ts';
import { emptyIssue } from '../helpers/e2e-issue.ts';
import type { Person } from '../helpers/e2e-people.ts';
import { foreignWords, wordsOf } from '../helpers/e2e-words.ts';
import { plainArticle } from '../helpers/plain-article.ts';

const NO_IMAGES = { mediaBySha256: new Map() };
const COLLECTIONS = ['articles', 'issues', 'columns', 'people', 'media', 'decisions', 'audit-log', 'users'];
const ROLES: readonly Person[] = [
  'editor',
  'director',
  'chief',
  'proofreader',
  'production',
  'administrator',
  'auditor',
];

const e2e = endToEnd();
const { desks } = e2e;
let article = '';
let issue = '';

it('everybody signs in; there is an article and an issue', async () => {
  for (const person of ROLES) await e2e.signIn(person);
  const { editor, director } = desks;
  await ask(director, 'POST', '/columns', { slug: 'theory', name: '理论探讨' });
  const { id: _, ...draft } = articleFromModel({ article: plainArticle(), ...NO_IMAGES });
  const made = await ask<{ doc: { id: string } }>(editor, 'POST', '/articles', { ...draft, column: null });
  article = made.body.doc.id;
  const empty = issueFromModel({ issue: { ...emptyIssue(), columns: [] }, ...NO_IMAGES });
  issue = (await ask<{ doc: { id: string } }>(director, 'POST', '/issues', empty)).body.doc.id;
});

// Controls get their Chinese names when they are drawn: a moment later all must have them.
async function foreignNow(page: Page): Promise<string[]> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const words = foreignWords(await wordsOf(page));
    if (words.length === 0) return words;
    await page.waitForTimeout(300);
  }
  return foreignWords(await wordsOf(page));
}

async function foreignOn(page: Page, path: string): Promise<string[]> {
  await page.goto(path, { waitUntil: 'networkidle' });
  return foreignNow(page);
}

describe.each(ROLES)('what %s sees', (person) => {
  const paths = () => [
    '/admin',
    '/admin/account',
    '/admin/delegations',
    '/admin/desk',
    ...COLLECTIONS.map((slug) => `/admin/collections/${slug}`),
    `/admin/collections/articles/${article}`,
    `/admin/collections/articles/${article}/versions`,
    `/admin/collections/issues/${issue}`,
    `/admin/collections/issues/${issue}/desk`,
    `/admin/collections/issues/${issue}/proofs`,
    `/admin/collections/issues/${issue}/versions`,
    '/admin/no-such-page',
  ];

  it('is Chinese on every page, also where the door is shut', async () => {
    const found: Record<string, string[]> = {};
    for (const path of paths()) {
      const words = await foreignOn(desks[person], path);
      if (words.length > 0) found[path.replace(article, 'A').replace(issue, 'I')] = words;
    }
    expect(found).toEqual({});
  });
});

describe('what opens on a page', () => {
  it.each(['articles', 'issues', 'columns', 'people', 'media'])(
    'is Chinese in the form of new %s',
    async (slug) => {
      expect(await foreignOn(desks.director, `/admin/collections/${slug}/create`)).toEqual([]);
    },
  );

  it('is Chinese in the form of a new account, and when it is refused', async () => {
    const page = desks.administrator;
    expect(await foreignOn(page, '/admin/collections/users/create')).toEqual([]);
    await page.getByRole('button', { name: '保存' }).first().click();
    await page
      .getByText(/无效|必填|请/)
      .first()
      .waitFor();
    expect(await foreignNow(page)).toEqual([]);
    await shoot(page, 'words-refused');
  });

  it('is Chinese in columns, filters and an empty search of a list', async () => {
    const page = desks.editor;
    await page.goto('/admin/collections/articles?search=没有这样的稿件', { waitUntil: 'networkidle' });
    expect(await wordsOf(page)).toContain('请清除上面的查找和筛选再看');
    for (const name of [/^列|字段/, /筛选|过滤/]) {
      const button = page.getByRole('button', { name }).first();
      if ((await button.count()) > 0) await button.click();
    }
    await page.waitForTimeout(500);
    expect(await foreignNow(page)).toEqual([]);
    await shoot(page, 'words-list');
  });

  it('is Chinese where a form with unsaved words is left', async () => {
    const page = desks.editor;
    await page.goto(`/admin/collections/articles/${article}`, { waitUntil: 'networkidle' });
    await page.getByLabel('主题', { exact: false }).first().fill('没有保存的题目');
    await page.getByRole('link', { name: '版本对照' }).click();
    await page
      .getByText(/未保存|没有保存|离开/)
      .first()
      .waitFor();
    expect(await foreignNow(page)).toEqual([]);
    await shoot(page, 'words-leave');
  });

  it('is Chinese on the login page, also for a wrong password', async () => {
    const page = await e2e.browser.newPage({ locale: 'zh-CN', baseURL: e2e.office.settings.cmsUrl });
    expect(await foreignOn(page, '/admin/login')).toEqual([]);
    await page.getByRole('textbox', { name: /邮箱/ }).fill('nobody@jlxx.example');
    await page.getByLabel(/密码/).fill('Not-The-Password-1');
    await page.getByRole('button', { name: '登录' }).click();
    await page
      .getByText(/不正确|不对|错误/)
      .first()
      .waitFor();
    expect(await foreignNow(page)).toEqual([]);
    await page.close();
  });
});

describe('on a tablet', () => {
  it.each(['/admin', '/admin/collections/articles'])('%s stays within 820 px', async (path) => {
    const page = desks.editor;
    await page.setViewportSize({ width: 820, height: 1100 });
    await page.goto(path, { waitUntil: 'networkidle' });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(1);
    await page.setViewportSize({ width: 1440, height: 1000 });
  });
});
