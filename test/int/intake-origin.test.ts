import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../cms/operations/append-audit.ts';
import { quarantine } from '../../cms/operations/intake-originals.ts';
import { storeIssue } from '../../scripts/cli/lib/store-drafts.ts';
import { combineIntake, readIntakeFile } from '../../scripts/intake/index.ts';
import { DOCUMENT_CASES, packCase } from '../fixtures/intake/documents.ts';
import { gb18030 } from '../fixtures/intake/gb18030.ts';
import { type Account, startCms, type TestCms } from '../helpers/cms.ts';

let cms: TestCms;
let editor: Account;
let contributor: Account;

beforeAll(async () => {
  cms = await startCms();
  editor = await cms.account('responsibleEditor');
  contributor = await cms.account('contributor');
});
afterAll(() => cms.close());

const TEXT = ['# 渠水记', '渠水从山脚下绕过来，流过三个村子。', '到了村口，水分成两股，一股往东，一股往西。'];
function send(as: Account, [name, bytes]: [string, Uint8Array], fields: Record<string, string> = {}) {
  const form = new FormData();
  form.append('files', new File([Uint8Array.from(bytes)], name));
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  return cms.request('POST', '/articles/intake', { as, form });
}

async function auditLines(action: string, subject?: string) {
  const { docs } = await cms.payload.find({
    collection: 'audit-log',
    where: { action: { equals: action }, ...(subject ? { subject: { equals: subject } } : {}) },
    sort: '-seq',
    limit: 400,
    overrideAccess: true,
  });
  return docs as unknown as { summary: string; detail: Record<string, unknown> }[];
}

const countArticles = () =>
  cms.payload.count({ collection: 'articles', where: { title: { exists: true } }, overrideAccess: true });

const tracked = async () =>
  packCase(DOCUMENT_CASES.find((item) => item.name.startsWith('tracked changes are accepted'))!);

describe('a look before anything is stored', () => {
  it('tells the encoding, and reads the file in another one when asked', async () => {
    const before = await countArticles();
    const bytes = gb18030(TEXT.join('\n\n'));
    const { body } = await send(editor, ['渠.txt', bytes], { look: '1' });
    expect(body).toMatchObject({ format: 'text', encoding: 'gb18030', broken: [], titles: ['渠水记'] });
    expect(body.opening).toContain('渠水从山脚下');
    expect(body.encodings).toContain('big5');
    const { body: other } = await send(editor, ['渠.txt', bytes], { look: '1', encoding: 'big5' });
    expect(other.encoding).toBe('big5');
    expect(other.opening).not.toContain('渠水从山脚下');
    expect(await countArticles()).toEqual(before);
    const refused = await send(editor, ['渠.txt', bytes], { look: '1', encoding: '--into=x' });
    expect(refused.body.problems[0].code).toBe('IntakeFailed');
  });

  it('marks broken bytes with their places', async () => {
    const bytes = Buffer.from(TEXT.join('\n\n'));
    const broken = Buffer.concat([bytes.subarray(0, 28), Buffer.from([0xff]), bytes.subarray(28)]);
    const { body } = await send(editor, ['渠.txt', broken], { look: '1' });
    expect(body.broken).toHaveLength(1);
    expect(body.broken[0]).toMatchObject({ at: 3, message: expect.stringMatching(/第 6 个字符处.*�/) });
  });

  it('shows tracked changes, and either side of them', async () => {
    const bytes = await tracked();
    const { body } = await send(editor, ['修.docx', bytes], { look: '1' });
    expect(body.revisions).toMatchObject([
      { kind: 'deleted', text: '很浑', by: '方晓' },
      { kind: 'inserted', text: '很清', by: '方晓' },
    ]);
    const { body: before } = await send(editor, ['修.docx', bytes], { look: '1', revisions: 'original' });
    expect(before.pieces.map((piece: { text: string }) => piece.text).join()).toContain('渠水很浑，');
  });
});

describe('where an article came from', () => {
  it('is told with its report, and the file is read again the other way into a new draft', async () => {
    const { body } = await send(editor, ['修.docx', await tracked()]);
    const { id } = body.articles[0];
    const { body: origin } = await cms.request('GET', `/articles/${id}/intake`, { as: editor });
    expect(origin).toMatchObject({
      by: editor.name,
      original: { name: '修.docx' },
      report: { revisionChoice: 'accepted', balance: { missing: '', extra: '' } },
    });
    const again = await cms.request('POST', `/articles/${id}/intake`, {
      as: editor,
      body: { revisions: 'original' },
    });
    expect(again.status, JSON.stringify(again.body)).toBe(200);
    const texts = await Promise.all(
      [id, again.body.articles[0].id].map((one) =>
        cms.request('GET', `/articles/${one}?depth=0`, { as: editor }),
      ),
    );
    expect(JSON.stringify(texts[0]!.body.body)).toContain('很清');
    expect(JSON.stringify(texts[1]!.body.body)).toContain('很浑');
    expect(again.body.duplicates[0].found.id).toBe(id);
  });

  it('gives an article of an issue only its own part of the report', async () => {
    const page = ['# 水渠记', '渠水从山脚下绕过来。', '# 闸门记', '闸在渠首,一年开两回。'].join('\n\n');
    const labels = ['主题', '正文', '主题', '正文'].map((label, index) => ({ index, label }));
    const { body } = await send(editor, ['版.md', Buffer.from(page)], { labels: JSON.stringify(labels) });
    expect(body.articles).toHaveLength(2);
    const { body: second } = await cms.request('GET', `/articles/${body.articles[1].id}/intake`, {
      as: editor,
    });
    expect(second.report.fates.map((fate: { at: number }) => fate.at)).toEqual([5, 7]);
    expect(second.report.changes).toMatchObject([{ before: ',', after: '，' }]);
  });

  it('puts every download of the file on record', async () => {
    const { body } = await send(contributor, ['我的稿.docx', await tracked()]);
    const { id } = body.articles[0];
    await cms.request('GET', `/articles/${id}/original`, { as: editor });
    const [line] = await auditLines('article.original', `article:${id}`);
    expect(line!.summary).toBe(`${editor.name}下载了原文件 我的稿.docx`);
    const auditor = await cms.account('auditor');
    const path = `/articles/${id}/intake`;
    expect((await cms.request('POST', path, { as: auditor, body: {} })).status).toBe(403);
    const other = await cms.account('contributor');
    expect((await cms.request('POST', path, { as: other, body: {} })).status).toBe(404);
  });
});

describe('refused files', () => {
  it('that come at once are all kept apart and told, in one unbroken log', async () => {
    const names: (string | undefined)[] = [];
    const worker = async (who: number) => {
      for (let number = 0; number < 60; number++) {
        const req = await createLocalReq({}, cms.payload);
        const bytes = Buffer.from(`坏${who}${number}`.repeat(5000));
        names.push((await quarantine(req, { name: `坏${who}-${number}.docx`, bytes }))?.name);
        await appendAudit(req, { action: 'article.intake', result: 'refused', summary: `坏${number}` });
      }
    };
    await Promise.all([worker(1), worker(2), worker(3)]);
    expect(new Set(names).size).toBe(180);
    const lines = await auditLines('article.intake');
    expect(lines.filter(({ summary }) => summary.startsWith('坏'))).toHaveLength(180);
  });
});

describe('cuts made by hand', () => {
  it('are refused when they do not fit the file, and nothing is stored', async () => {
    const before = await countArticles();
    const labels = JSON.stringify([
      { index: 1, label: '正文', from: 0, to: 4 },
      { index: 1, label: '正文', from: 6 },
    ]);
    const { status, body } = await send(editor, ['渠.md', Buffer.from(TEXT.join('\n\n'))], { labels });
    expect([status, body.problems[0].code]).toEqual([409, 'IntakeLabelsMismatch']);
    expect(await countArticles()).toEqual(before);
  });
});

describe('drafts brought in by the command', () => {
  const drafts = async (name: string) => {
    const file = { name, bytes: Buffer.from([...TEXT, '水在村里绕了三圈才走。'].join('\n\n')) };
    const taken = await readIntakeFile(file);
    const combined = combineIntake([taken], { title: 'jlsw', year: 2026, issueNumber: name.slice(0, 1) });
    const report = { ...taken.report, articles: combined.articles.map(({ id }) => id) };
    return { ...combined, files: [{ ...file, report }] };
  };

  it('keep the file and its report, and tell what was submitted before', async () => {
    const req = await createLocalReq({}, cms.payload);
    await storeIssue(req, await drafts('1.md'));
    const said = await storeIssue(req, await drafts('2.md'));
    expect(said).toContain('疑似重复：《渠水记》');
    const [line] = await auditLines('article.intake');
    const { id } = (
      await cms.payload.find({
        collection: 'articles',
        where: { id: { equals: 'jlsw-2026-2-article-01' } },
        overrideAccess: true,
      })
    ).docs[0]!;
    expect(line!.detail).toMatchObject({ original: { name: '2.md' }, draft: 'article-01' });
    const { body } = await cms.request('GET', `/articles/${id}/intake`, { as: editor });
    expect(body.duplicates[0].message).toContain('《渠水记》');
    const original = await cms.request('GET', `/articles/${id}/original`, { as: editor });
    expect(original.body).toContain('渠水从山脚下');
    await expect(storeIssue(req, await drafts('2.md'))).rejects.toThrow('IssueAddressTwice');
  });
});
