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
    const before = await cms.payload.count({ collection: 'articles', overrideAccess: true });
    expect((await upload(editor)).body.problems[0].code).toBe('IntakeFileCount');
    const damaged = await upload(editor, ['好.docx', docx()], ['坏.docx', docx().slice(0, 900)]);
    expect(damaged.status).toBeGreaterThanOrEqual(400);
    expect(damaged.status).toBeLessThan(500);
    expect(damaged.body.problems[0].message).toMatch(/坏\.docx/);
    expect(await cms.payload.count({ collection: 'articles', overrideAccess: true })).toEqual(before);
  });
});
