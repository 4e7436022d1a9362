/**
 * The first issue, from the Word file a contributor sends to the web and to print, as the people of an office do it:
 * every step in a real browser with their own accounts, publishing and typesetting with the commands. The steps stand in
 * their order; pictures of each are kept in var/test/e2e.
 */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { issueFromModel } from '../../cms/mapping/index.ts';
import { endToEnd, stepByStep } from '../helpers/e2e.ts';
import {
  ask,
  chooseColumn,
  confirm,
  type Decision,
  decide,
  force,
  PATIENCE,
  prepare,
  press,
  SHOTS,
  shoot,
} from '../helpers/e2e-desk.ts';
import { emptyIssue } from '../helpers/e2e-issue.ts';
import { readPdfPages } from '../helpers/e2e-pdf.ts';
import { PEOPLE, type Person } from '../helpers/e2e-people.ts';
import { findLine, LINE_WITH_COMMA, selectIn, takePaper, takeStep } from '../helpers/e2e-proofs.ts';
import { watch } from '../helpers/e2e-watch.ts';

const MANUSCRIPT = join(import.meta.dirname, '../fixtures/intake/manuscript.docx');
const TITLE = '让书香飘进楼道 把阅读送到身边';
const JOINED_TITLE = TITLE.replace(' ', '');
// From the middle of the manuscript, across the borders of words.
const PHRASE = '看完再过河，你会多看一眼桥墩';
const COLUMN = '工作思考';
const ISSUE = 'jlxx/2026/4';

const e2e = endToEnd();
stepByStep(e2e);
const { desks, record } = e2e;
let article: string;
let issue: string;

const AGREED = '事实、引文已核，同意。';
const articlePage = () => `/admin/collections/articles/${article}`;
const issuePage = () => `/admin/collections/issues/${issue}`;
const proofsPage = () => `${issuePage()}/proofs`;

/** A person at their desk, signed in at their first use, with a page open. */
async function at(person: Person, path: string): Promise<Page> {
  const page = desks[person] ?? (await e2e.signIn(person));
  await page.goto(path);
  return page;
}

type Created = { doc: { id: string } };
type Lines = { docs: { action: string }[] };

describe('a manuscript becomes an accepted article', () => {
  it('a contributor sends a Word file and sees nothing but that', async () => {
    const editor = await at('editor', '/admin');
    await shoot(editor, '01-first-page');
    const column = await ask(editor, 'POST', '/columns', { name: COLUMN, slug: 'work-notes' });
    expect(column.status, JSON.stringify(column.body)).toBe(201);
    const other = await ask(editor, 'POST', '/articles', { title: '别人的稿', kind: 'article' });
    expect(other.status, JSON.stringify(other.body)).toBe(201);
    const page = await at('author', '/admin/collections/articles');
    expect(await page.getByText('别人的稿').count()).toBe(0);
    const chooser = page.waitForEvent('filechooser');
    await press(page.getByRole('button', { name: '选择稿件' }));
    await (await chooser).setFiles(MANUSCRIPT);
    await press(page.getByRole('button', { name: '收稿', exact: true }));
    const result = page.getByRole('listitem', { name: 'manuscript.docx' });
    await result.getByText('已收 1 篇').waitFor();
    await shoot(page, '02-taken-in');
    await result.getByRole('link', { name: TITLE }).click();
    await page.waitForURL(/\/articles\/[^/]+$/);
    article = new URL(page.url()).pathname.split('/').at(-1)!;
    await page.getByText('现在 起草', { exact: true }).waitFor();
    expect(await page.getByRole('textbox', { name: /^主题\s*\*$/ }).inputValue()).toBe(TITLE);
  });

  it('the contributor gives it a column and hands it in; the editor takes it on', async () => {
    const author = await at('author', articlePage());
    await author.getByText('内容还不完整，暂时不能作决定').waitFor();
    await shoot(author, '03-draft-without-column');
    await chooseColumn(author, COLUMN);
    await press(author.getByRole('button', { name: '保存', exact: true }));
    await decide(author, { label: '交稿' }, '来稿');
    await shoot(author, '03a-handed-in');
    const page = await at('editor', articlePage());
    await decide(page, { label: '登记' }, '初审');
    await decide(page, { label: '初审通过', opinion: AGREED }, '复审');
  });

  it('the same person is refused 复审, on the page and by the server', async () => {
    const page = await at('editor', articlePage());
    const reason = new RegExp(`${PEOPLE.editor.name}已给《${TITLE}》做过初审.*不能再做复审`);
    await page.getByText(/^现在不能作的决定/).click();
    await page.getByText(reason).waitFor();
    expect(await page.getByRole('button', { name: '复审通过' }).count()).toBe(0);
    await shoot(page, '04-second-review-refused');
    expect(await force(page, `/articles/${article}`, 'passSecondReview')).toMatchObject({
      status: 409,
      problem: { code: 'SameReviewerTwice', message: expect.stringMatching(reason) },
    });
  });

  it('two others review it, with 保密审查 before 终审', async () => {
    const director = await at('director', '/admin');
    await shoot(director, '05-waiting');
    const waiting = director.getByRole('region', { name: '等我办' });
    await waiting.getByRole('link', { name: TITLE }).click();
    await decide(director, { label: '复审通过', opinion: AGREED }, '终审');
    const clearance = { label: '保密审查通过', opinion: '不涉及国家秘密和工作秘密。' };
    await decide(director, { ...clearance, attachment: '保密审查表〔2026〕12号' }, '终审');
    await director.getByText('记录（5）').click();
    await director.getByText('依据：保密审查表〔2026〕12号').waitFor();
    await shoot(director, '06-cleared');
    const chief = await at('chief', articlePage());
    await shoot(chief, '07-final-review');
    await decide(chief, { label: '终审通过', opinion: '同意发稿。' }, '发稿');
  });
});

describe('an issue goes to press', () => {
  it('the article is placed in a new issue', async () => {
    const page = await at('director', articlePage());
    const data = issueFromModel({ issue: emptyIssue(), mediaBySha256: new Map() });
    const created = await ask<Created>(page, 'POST', '/issues', data);
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    issue = created.body.doc.id;
    const form = await prepare(page, { label: '编入本期' });
    await form.getByLabel('编入哪一期').selectOption({ label: '《江岚机关学习》2026年第4期' });
    await confirm(form, '编入本期');
    await page.getByText('现在 编入', { exact: true }).waitFor();
    await shoot(page, '08-placed');
  });

  it('it is assembled, read in three proofs and read through', async () => {
    await decide(await at('director', issuePage()), { label: '齐稿' }, '齐稿');
    const production = await at('production', proofsPage());
    await press(production.getByRole('button', { name: '出新校样' }));
    await production.getByRole('option', { name: /^第 1 份/ }).waitFor({ state: 'attached' });
    await shoot(production, '08a-first-proof');
    await decide(await at('proofreader', issuePage()), { label: '一校通过' }, '一校');
  });

  it('a correction is asked on a line of the proof, agreed by another, and put in', async () => {
    const proofreader = await at('proofreader', proofsPage());
    await press(await findLine(proofreader, LINE_WITH_COMMA));
    await selectIn(proofreader.getByLabel(/^在这一行里选中要改的字/), '，');
    await proofreader.getByLabel('类别').selectOption({ label: '标点' });
    await proofreader.getByLabel(/^改为/).fill('；');
    await shoot(proofreader, '08b-correction-asked');
    await press(proofreader.getByRole('button', { name: '提出' }));
    await proofreader.getByText('第 1 号').waitFor();
    expect(await proofreader.getByRole('button', { name: '同意', exact: true }).count()).toBe(0);
    await takeStep(await at('editor', proofsPage()), '同意', '已同意');
    const open = await force(await at('chief', issuePage()), `/issues/${issue}`, 'signOff');
    expect(open.status).toBe(409);
    await takeStep(await at('production', proofsPage()), '改入', '已改入');
  });

  it('the next proof is checked against the one before（核红）, and read to the end', async () => {
    const production = await at('production', proofsPage());
    await press(production.getByRole('button', { name: '出新校样' }));
    await production.getByRole('option', { name: /^第 2 份/ }).waitFor({ state: 'attached' });
    const proofreader = await at('proofreader', proofsPage());
    await press(proofreader.getByRole('tab', { name: '核红' }));
    await proofreader.getByText('要改的都改了，没有多出的改动').waitFor();
    await shoot(proofreader, '08d-correction-check');
    await press(proofreader.getByRole('tab', { name: '校改', exact: true }));
    await takeStep(proofreader, '核红', '已核红');
    await shoot(proofreader, '08e-correction-verified');
    await proofreader.goto(issuePage());
    await decide(proofreader, { label: '二校通过' }, '二校');
    await decide(proofreader, { label: '三校通过' }, '三校');
    await shoot(proofreader, '09-three-proofs');
    await decide(await at('director', issuePage()), { label: '通读通过' }, '通读');
  });

  const signOff: Decision = { label: '签发', opinion: '同意付印。' };

  it('a text changed after 终审 cannot be signed', async () => {
    const chief = await at('chief', issuePage());
    const form = await prepare(chief, signOff);
    const editor = desks.editor;
    const edit = async (title: string) => {
      const { body } = await ask<{ revision: number }>(editor, 'GET', `/articles/${article}?depth=0`);
      const change = { title, revision: body.revision };
      const answer = await ask(editor, 'PATCH', `/articles/${article}`, change);
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    };
    await edit('让书香飘进楼道 把阅读送到门口');
    await confirm(form, signOff.label);
    const refusal = chief.getByRole('alert');
    await refusal.filter({ hasText: '决定没有记下' }).waitFor();
    expect(await form.getByLabel(/^意见/).inputValue()).toBe(signOff.opinion);
    await shoot(chief, '10-sign-off-refused');

    await chief.goto(issuePage());
    await chief.getByText('现在 三校', { exact: true }).waitFor();
    await chief.getByText('签发或校样后已改动').waitFor();
    expect(await chief.getByRole('button', { name: '签发', exact: true }).count()).toBe(0);
    await chief.getByText(/^现在不能作的决定/).click();
    await chief.getByText(/《让书香飘进楼道 把阅读送到门口》（现处初审）/).waitFor();
    await shoot(chief, '11-changed-after-final-review');
    const forced = await force(chief, `/issues/${issue}`, 'signOff');
    expect(forced.problem?.code).toBe('DecisionNotAtStage');

    // The reviews were given to the earlier text: with exactly that text they count again.
    await edit(TITLE);
  });

  it('the editor-in-chief signs and production releases it', async () => {
    const chief = await at('chief', issuePage());
    await decide(chief, signOff, '签发');
    await shoot(chief, '12-signed-off');
    const production = await at('production', issuePage());
    await decide(production, { label: '付印' }, '付印');
    await shoot(production, '13-released');
    const sheet = await takePaper(production, '付印单', '13a-press-sheet.pdf');
    expect(sheet).toMatch(new RegExp(`付印单.*${PEOPLE.chief.name}`));
  });
});

describe('the released issue', () => {
  it('is published, typeset and built into the site', async () => {
    expect(await e2e.office.run('issue-publish', ISSUE)).toContain('第 1 版，1 篇');
    expect(await e2e.office.run('issue-typeset', ISSUE)).toContain('PDF：');
    expect(await e2e.office.run('site-build')).toContain('1 期，1 篇文章');
    const log = '/audit-log?sort=seq&where[action][like]=export.';
    const lines = await ask<Lines>(await at('auditor', '/admin'), 'GET', log);
    expect(lines.body.docs.map(({ action }) => action)).toEqual(['export.pdf', 'export.site']);
    const page = await at('chief', issuePage());
    await page.getByText('现在 出刊', { exact: true }).waitFor();
  });

  it('is found on the site by a phrase from the middle of the article', async () => {
    const context = await e2e.browser.newContext({ locale: 'zh-CN', baseURL: await e2e.office.openSite() });
    context.setDefaultTimeout(PATIENCE);
    watch(context, record);
    const page = await context.newPage();
    await page.goto('/');
    await shoot(page, '14-site-home');
    await page.goto('/search/');
    const search = page.getByRole('main').getByRole('search');
    await search.getByLabel('搜索全文').fill(PHRASE);
    await search.getByRole('button', { name: '搜索' }).click();
    const hit = page.getByRole('main').getByRole('link', { name: TITLE });
    await hit.waitFor();
    await shoot(page, '15-site-search');
    await hit.click();
    const heading = page.getByRole('article').getByRole('heading', { level: 1 });
    expect((await heading.textContent())?.replaceAll(/\s/g, '')).toContain(JOINED_TITLE);
    await page.getByText(PHRASE).waitFor();
    await shoot(page, '16-site-article');
  });

  it('has the article in the contents of the PDF, at the page where it stands', async () => {
    const file = join(e2e.office.settings.pdfFolder, `${ISSUE.replaceAll('/', '-')}.pdf`);
    await copyFile(file, join(SHOTS, '17-issue.pdf'));
    const pages = await readPdfPages(file);
    const contents = pages.find(({ text }) => text.includes('目录'));
    const line = contents?.lines.find((item) => item.includes(JOINED_TITLE));
    expect(line).toMatch(/\d+$/);
    const folio = /\d+$/.exec(line ?? '')?.[0];
    const opening = pages.find((page) => page !== contents && page.text.includes(JOINED_TITLE));
    expect(opening?.label).toBe(folio);
    expect(opening?.lines.at(-1)).toBe(folio);
    expect(pages.some(({ text }) => text.includes(PHRASE))).toBe(true);
  });
});

it('nothing asked another host, and no script failed', () => {
  expect(record).toEqual({ outside: [], errors: [] });
});
