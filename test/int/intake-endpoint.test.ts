import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, startCms, type TestCms } from '../helpers/cms.ts';

const FIXTURE = join(import.meta.dirname, '../fixtures/intake/manuscript.docx');
let cms: TestCms;
let editor: Account;
let contributor: Account;
let auditor: Account;

beforeAll(async () => {
  cms = await startCms();
  editor = await cms.account('responsibleEditor');
  contributor = await cms.account('contributor');
  auditor = await cms.account('auditor');
});
afterAll(() => cms.close());

function upload(as: Account | undefined, ...files: [string, Uint8Array<ArrayBuffer>][]) {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('files', new File([bytes], name));
  return cms.request('POST', '/articles/intake', { as, form });
}
// With a condition: without one MongoDB answers an estimate that lags behind.
const countArticles = () =>
  cms.payload.count({ collection: 'articles', where: { title: { exists: true } }, overrideAccess: true });
const docx = () => new Uint8Array(readFileSync(FIXTURE));

describe('intake endpoint', () => {
  it('makes drafts of a Word file and says what became of its parts', async () => {
    const answer = await upload(editor, ['来稿.docx', docx()]);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(answer.body.articles).toHaveLength(1);
    expect(answer.body.report).toHaveLength(1);
    const { body } = await cms.request('GET', `/articles/${answer.body.articles[0].id}`, { as: editor });
    expect(body).toMatchObject({ title: answer.body.articles[0].title, stage: 'draft', revision: 1 });
    expect(JSON.stringify(body.body).length).toBeGreaterThan(1000);
  });

  it('makes the manuscript of a contributor their own', async () => {
    const answer = await upload(contributor, ['来稿.docx', docx()]);
    expect(answer.status).toBe(200);
    const { body } = await cms.request('GET', `/articles/${answer.body.articles[0].id}?depth=0`, {
      as: contributor,
    });
    expect(body.contributor).toBe(contributor.id);
  });

  it.each([
    ['a stranger', () => undefined, 401, 'NotSignedIn'],
    ['an auditor', () => auditor, 403, 'IntakeNotForRole'],
  ])('refuses %s', async (_who, as, status, code) => {
    const answer = await upload(as(), ['来稿.docx', docx()]);
    expect(answer.status).toBe(status);
    expect(answer.body.problems[0].code).toBe(code);
  });

  it('refuses no files, and damaged ones with a Chinese reason, and stores nothing', async () => {
    const before = await countArticles();
    expect((await upload(editor)).body.problems[0].code).toBe('IntakeFileCount');
    const damaged = await upload(editor, ['好.docx', docx()], ['坏.docx', docx().slice(0, 900)]);
    expect(damaged.status).toBeGreaterThanOrEqual(400);
    expect(damaged.status).toBeLessThan(500);
    expect(damaged.body.problems[0].message).toMatch(/坏\.docx/);
    expect(await countArticles()).toEqual(before);
  });

  it('tells what was submitted before, with where and when, and never tells a contributor of others', async () => {
    const repeated = await upload(editor, ['又来.docx', docx()]);
    const [first] = repeated.body.duplicates;
    expect(first).toMatchObject({ likeness: 1, found: { where: '稿件库（起草）' } });
    expect(first.found.when).toMatch(/^\d{4}-\d\d-\d\d$/);
    const other = await cms.account('contributor');
    expect((await upload(other, ['来稿.docx', docx()])).body.duplicates).toEqual([]);
    const id = repeated.body.articles[0].id;
    const { body } = await cms.request('GET', `/articles/${id}/intake`, { as: editor });
    expect(body.duplicates).toEqual(repeated.body.duplicates);
    expect(body.by).toBe(editor.name);
  });

  it('compares the files of one upload with each other', async () => {
    const text = `# 新渠记\n\n${'一二三四五六七八九十'
      .split('')
      .map((char) => `${char}号闸今早开了，水到${char}村。`)
      .join('')}`;
    const bytes = new Uint8Array(Buffer.from(text));
    const { body } = await upload(editor, ['甲.md', bytes], ['乙.md', bytes]);
    expect(
      body.duplicates.map(({ found }: { found: { id: null; where: string } }) => [found.id, found.where]),
    ).toEqual([[null, '这次收的稿件']]);
  });

  it('keeps the file itself, for who may read the article', async () => {
    const { body } = await upload(contributor, ['我的稿.docx', docx()]);
    const path = `/articles/${body.articles[0].id}/original`;
    const mine = await cms.request('GET', path, { as: contributor });
    expect(mine.status).toBe(200);
    expect(mine.headers.get('Content-Disposition')).toContain(encodeURIComponent('我的稿.docx'));
    const other = await cms.account('contributor');
    expect((await cms.request('GET', path, { as: other })).status).toBe(404);
    expect((await cms.request('GET', path)).status).toBe(404);
  });

  it('keeps a refused file apart and says so in the log', async () => {
    await upload(editor, ['残.docx', docx().slice(0, 700)]);
    const [line] = (
      await cms.payload.find({
        collection: 'audit-log',
        where: { result: { equals: 'refused' } },
        sort: '-seq',
        overrideAccess: true,
      })
    ).docs as unknown as { detail: { original: { sha256: string } } }[];
    expect(line).toMatchObject({ action: 'article.intake', detail: { codes: ['IntakeFileDamaged'] } });
    const media = cms.payload.collections.media!.config.upload.staticDir!;
    const kept = join(media, '../quarantine', `${line!.detail.original.sha256}.docx`);
    expect(readFileSync(kept)).toHaveLength(700);
  });

  it('shows what it takes each paragraph for, and takes the file in as relabelled', async () => {
    const name = '版面.txt';
    const bytes = new Uint8Array(
      Buffer.from(['渠水三十里', '水来了。', '闸门说一说', '闸在渠首。'].join('\n\n')),
    );
    const send = (fields: Record<string, string>) => {
      const form = new FormData();
      form.append('files', new File([bytes], name));
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      return cms.request('POST', '/articles/intake', { as: editor, form });
    };
    const { body: look } = await send({ look: '1' });
    expect(look.pieces).toHaveLength(4);
    expect(look.labels).toContain('主题');
    const labels = ['主题', '正文', '主题', '正文'].map((label, index) => ({ index, label }));
    const { body } = await send({ labels: JSON.stringify(labels) });
    expect(body.articles.map((item: { title: string }) => item.title)).toEqual(['渠水三十里', '闸门说一说']);
  });
});
