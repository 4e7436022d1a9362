/** 版面台 as production and the director use it: by mouse, by keyboard, against somebody else, across a closed tab. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { articleFromModel, issueFromModel } from '../../cms/mapping/index.ts';
import { endToEnd, stepByStep } from '../helpers/e2e.ts';
import { ask, PATIENCE, press, shoot } from '../helpers/e2e-desk.ts';
import { emptyIssue } from '../helpers/e2e-issue.ts';
import type { Person } from '../helpers/e2e-people.ts';
import { plainArticle } from '../int/workflow/desk.ts';

const COLUMNS = { theory: '理论探讨', practice: '工作思考' };
const TITLES = ['一张读书桌', '一盏走廊灯', '一扇朝南的窗'];
const NO_IMAGES = { mediaBySha256: new Map() };

const e2e = endToEnd();
stepByStep(e2e);
const { desks, record } = e2e;
let issue: string;
const ids: string[] = [];

async function create(page: Page, path: string, body: object): Promise<string> {
  const { status, body: made } = await ask<{ doc: { id: string } }>(page, 'POST', path, body);
  expect(status, JSON.stringify(made)).toBe(201);
  return made.doc.id;
}

async function take(person: Person, path: string, decision: string, more: object = {}): Promise<void> {
  const shown = await ask<{ hash: string; revision: number }>(desks[person], 'GET', `${path}/decisions`);
  const { hash, revision } = shown.body;
  const body = { decision, hash, revision, opinion: '同意。', idempotencyKey: crypto.randomUUID(), ...more };
  const { status, body: answer } = await ask(desks[person], 'POST', `${path}/decisions`, body);
  expect(status, JSON.stringify(answer)).toBe(200);
}

async function place(title: string, column: string): Promise<string> {
  const article = { ...plainArticle(title), column };
  const id = await create(desks.editor, '/articles', articleFromModel({ article, ...NO_IMAGES }));
  const path = `/articles/${id}`;
  await take('editor', path, 'submit');
  await take('editor', path, 'register');
  await take('editor', path, 'passFirstReview');
  await take('director', path, 'passSecondReview');
  await take('editor', path, 'passSecrecyReview', { attachment: { name: '审查表 7 号' } });
  await take('chief', path, 'passFinalReview');
  await take('director', path, 'placeInIssue', { issue });
  return id;
}

const open = async () => {
  await desks.director.goto(`/admin/collections/issues/${issue}/desk`);
  await card(TITLES[0]!).waitFor();
};
const card = (title: string): Locator => desks.director.getByRole('article', { name: title });
const handle = (title: string): Locator => desks.director.getByRole('button', { name: `移动《${title}》` });
const said = () => desks.director.locator('.kx-desk [role="status"]').textContent();
const shown = () =>
  desks.director
    .getByRole('article')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));
const saveButton = () => desks.director.getByRole('button', { name: /^保存次序和计划|^正在保存/ });
const save = async () => {
  await press(desks.director.getByRole('button', { name: '保存次序和计划' }));
  await expect.poll(() => saveButton().count(), { timeout: PATIENCE }).toBe(0);
};

describe('the issue desk', () => {
  it('opens from the first page with the articles in their order', async () => {
    for (const person of ['editor', 'director', 'chief'] as const) await e2e.signIn(person);
    const columns = [];
    for (const [slug, name] of Object.entries(COLUMNS)) {
      const id = await create(desks.director, '/columns', { name, slug });
      columns.push({ id, slug, name, articles: [] });
    }
    issue = await create(
      desks.director,
      '/issues',
      issueFromModel({ issue: { ...emptyIssue(), columns, pages: 8 }, ...NO_IMAGES }),
    );
    for (const title of TITLES) ids.push(await place(title, columns[0]!.id));
    await desks.director.goto('/admin');
    await press(
      desks.director.getByRole('region', { name: '在编的期' }).getByRole('link', { name: /2026年第4期/ }),
    );
    await card(TITLES[0]!).waitFor();
    expect(await shown()).toEqual(TITLES);
    expect(await card(TITLES[0]!).textContent()).toContain('✓ 编入');
    await shoot(desks.director, 'desk-1-opened');
  });

  it('takes an article by mouse, and saves the order', async () => {
    await card(TITLES[2]!).dragTo(card(TITLES[0]!), { targetPosition: { x: 200, y: 4 } });
    expect(await shown()).toEqual([TITLES[2], TITLES[0], TITLES[1]]);
    expect(await said()).toBe(`《${TITLES[2]}》移到“理论探讨”第 1 篇`);
    await save();
    await open();
    expect(await shown()).toEqual([TITLES[2], TITLES[0], TITLES[1]]);
  });

  it('takes an article by keyboard, keeps the focus on it and says where it stands', async () => {
    await handle(TITLES[2]!).focus();
    await desks.director.keyboard.press('Alt+ArrowDown');
    expect(await shown()).toEqual([TITLES[0], TITLES[2], TITLES[1]]);
    expect(await said()).toBe(`《${TITLES[2]}》移到“理论探讨”第 2 篇`);
    expect(await handle(TITLES[2]!).evaluate((element) => element === document.activeElement)).toBe(true);
    await desks.director.keyboard.press('Alt+ArrowRight');
    expect(await said()).toBe(`《${TITLES[2]}》移到“工作思考”第 1 篇`);
    expect(await desks.director.getByText('有 1 篇换了栏目').count()).toBe(1);
    await shoot(desks.director, 'desk-2-across');
    await desks.director.keyboard.press('Alt+ArrowLeft');
    expect(await shown()).toEqual([TITLES[0], TITLES[1], TITLES[2]]);
    await save();
  });

  it('keeps what was arranged when somebody else was first, and puts it on their order', async () => {
    await open();
    await handle(TITLES[2]!).focus();
    await desks.director.keyboard.press('Alt+ArrowUp');
    const other = await ask<{ revision: number; rows: { id: string; articles: { id: string }[] }[] }>(
      desks.chief,
      'GET',
      `/issues/${issue}/desk`,
    );
    const rows = other.body.rows.map(({ id, articles }) => ({
      id,
      articles: articles.map((item) => item.id),
    }));
    const pagePlan = { [ids[0]!]: 2 };
    const first = await ask(desks.chief, 'POST', `/issues/${issue}/arrangement`, {
      revision: other.body.revision,
      rows,
      pagePlan,
    });
    expect(first.status).toBe(200);
    await press(desks.director.getByRole('button', { name: '保存次序和计划' }));
    await desks.director.getByText('别人已经保存了新的版本').waitFor();
    expect(await shown()).toEqual([TITLES[0], TITLES[2], TITLES[1]]);
    await shoot(desks.director, 'desk-3-conflict');
    await press(desks.director.getByRole('button', { name: '看现在的内容，放上我的调整' }));
    await save();
    expect(await shown()).toEqual([TITLES[0], TITLES[2], TITLES[1]]);
    expect(await desks.director.getByLabel(`《${TITLES[0]}》计划几页`).inputValue()).toBe('2');
  });

  it('still has what was arranged after the tab was closed', async () => {
    await handle(TITLES[1]!).focus();
    await desks.director.keyboard.press('Alt+ArrowUp');
    await open();
    await desks.director.getByText('这是上次没有保存的调整').waitFor();
    expect(await shown()).toEqual([TITLES[0], TITLES[1], TITLES[2]]);
    await press(desks.director.getByRole('button', { name: '放弃调整' }));
    await expect.poll(shown, { timeout: PATIENCE }).toEqual([TITLES[0], TITLES[2], TITLES[1]]);
  });

  it('measures with the typesetter and compares with the plan', async () => {
    const planned = desks.director.getByLabel(`《${TITLES[0]}》计划几页`);
    await planned.fill('1.5');
    await planned.press('Enter');
    await save();
    await press(desks.director.getByRole('button', { name: '估算版面' }));
    await desks.director.getByText('每页 ').waitFor({ timeout: PATIENCE * 2 });
    expect(await card(TITLES[0]!).textContent()).toMatch(/占 0\.\d+ 页.*版面字数 \d+.*少 1\.\d+ 页/);
    await shoot(desks.director, 'desk-4-measured');
  });

  it('asked no other host and had no errors', () => {
    expect(record).toEqual({ outside: [], errors: [] });
  });
});
