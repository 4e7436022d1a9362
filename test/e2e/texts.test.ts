/** Two people at one text, in a browser: nothing typed is lost, changes are merged by hand, and what changed is seen. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { paragraphOf, stateOf } from '../../cms/body/lexical.ts';
import { endToEnd } from '../helpers/e2e.ts';
import { ask, PATIENCE, press, shoot } from '../helpers/e2e-desk.ts';
import { PASSWORD, PEOPLE } from '../helpers/e2e-people.ts';

const FIRST = '每周三下午，六个人围着一张桌子读同一本书。';
const SECOND = '读完以后，每人说一条与本职工作有关的体会。';

const e2e = endToEnd();
let editor: Page;
let second: Page;
let article: string;

const bodyOf = (...texts: string[]) =>
  stateOf(texts.map((text) => paragraphOf([{ type: 'text', version: 1, text, format: 0 }])));
const articlePath = () => `/admin/collections/articles/${article}`;
const stored = async () =>
  (await ask<Record<string, unknown>>(editor, 'GET', `/articles/${article}?depth=0`)).body;
const storedLines = async () =>
  (
    (await stored()) as { body: { root: { children: { children: { text: string }[] }[] } } }
  ).body.root.children.map(({ children }) => children.map(({ text }) => text).join(''));

it('two editors sign in, and one writes a draft', async () => {
  editor = await e2e.signIn('editor');
  second = await e2e.signIn('second');
  const draft = { title: '一张读书桌', kind: 'article', body: bodyOf(FIRST, SECOND) };
  article = (await ask<{ doc: { id: string } }>(editor, 'POST', '/articles', draft)).body.doc.id;
});

it('tells who else has the text open', async () => {
  await second.goto(articlePath());
  await second.getByText('看样', { exact: true }).waitFor();
  await editor.goto(articlePath());
  await editor.getByText(/计望舒（.*起，在看）/).waitFor();
});

it('meets a newer text with a merge: what only one changed is taken, what both changed is chosen', async () => {
  const title = editor.getByLabel('主题', { exact: false }).first();
  await title.fill('两张读书桌');
  const paragraph = editor.locator('[contenteditable=true]').getByText(FIRST);
  await paragraph.click();
  await editor.keyboard.press('End');
  await editor.keyboard.type('这是我加的一句。');
  const theirs = { kicker: '机关读书', body: bodyOf(FIRST.replace('三', '四'), SECOND), revision: 1 };
  expect((await ask(second, 'PATCH', `/articles/${article}`, theirs)).status).toBe(200);
  await press(editor.getByRole('button', { name: '保存', exact: true }));
  const dialog = editor.getByRole('dialog', { name: /别人刚刚保存过/ });
  await dialog.waitFor();
  await shoot(editor, 'merge');
  const save = dialog.getByRole('button', { name: '合并并保存' });
  expect(await save.isDisabled()).toBe(true);
  await dialog.getByText('还有 1 处没有选定。').waitFor();
  await dialog
    .getByRole('group', { name: /两方都改过/ })
    .getByLabel('两个都留', { exact: false })
    .check();
  await save.click();
  await expect.poll(async () => (await stored()).revision, { timeout: PATIENCE }).toBe(3);
  expect(await stored()).toMatchObject({ title: '两张读书桌', kicker: '机关读书' });
  expect(await storedLines()).toEqual([FIRST.replace('三', '四'), `${FIRST}这是我加的一句。`, SECOND]);
  const kept = await editor.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':form:')));
  expect(kept).toEqual([]);
});

it('keeps typed text through an ended session, and offers it after the next login', async () => {
  await editor.goto(articlePath(), { waitUntil: 'networkidle' });
  await editor.getByLabel('主题', { exact: false }).first().fill('三张读书桌');
  await expect.poll(() => editor.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('三张读书桌');
  await editor.context().clearCookies();
  await press(editor.getByRole('button', { name: '保存', exact: true }));
  await expect.poll(() => editor.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('三张读书桌');
  expect((await ask<{ title: string }>(second, 'GET', `/articles/${article}`)).body.title).toBe('两张读书桌');
  await editor.goto('/admin/login');
  await editor.getByRole('textbox', { name: /邮箱|电子邮件/ }).fill(PEOPLE.editor.email);
  await editor.getByLabel(/密码/).fill(PASSWORD);
  await press(editor.getByRole('button', { name: '登录' }));
  await editor.getByRole('heading', { name: `${PEOPLE.editor.name}，您好` }).waitFor();
  await editor.goto(articlePath());
  await press(editor.getByRole('button', { name: '恢复未保存的文字' }));
  await expect
    .poll(() => editor.getByLabel('主题', { exact: false }).first().inputValue())
    .toBe('三张读书桌');
});

it('shows what changed by character, and puts an earlier text back as a new save', async () => {
  await second.goto(`${articlePath()}/versions?from=revision:1&to=revision:3`);
  const changes = second.getByRole('region', { name: '文字对照' });
  await changes.locator('del', { hasText: '一' }).first().waitFor();
  expect(await changes.locator('ins').allInnerTexts()).toContain('两');
  await second.keyboard.press('j');
  await second.getByText(/第 1 处，共 \d+ 处/).waitFor();
  await shoot(second, 'compare');
  await press(second.getByRole('button', { name: '恢复第 1 版的文字' }));
  await second.getByRole('button', { name: '确认恢复' }).click();
  await second.getByText('已存为第 4 版。').waitFor();
  const { body } = await ask<{ title: string; revision: number; stage: string }>(
    second,
    'GET',
    `/articles/${article}`,
  );
  expect(body).toMatchObject({ title: '一张读书桌', revision: 4, stage: 'draft' });
});

it('nothing was asked of other hosts, and no script failed', () => {
  expect(e2e.record).toEqual({ outside: [], errors: [] });
});
