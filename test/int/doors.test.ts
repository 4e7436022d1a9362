import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, startCms, type TestCms, testDatabase } from '../helpers/cms.ts';

let cms: TestCms;
let editor: Account;
let contributor: Account;
let administrator: Account;

beforeAll(async () => {
  cms = await startCms();
  editor = await cms.account('responsibleEditor');
  contributor = await cms.account('contributor');
  administrator = await cms.account('administrator');
});
afterAll(() => cms.close());

const lexical = (text: string) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 }],
      },
    ],
  },
});
const draft = (title: string) => ({ title, kind: 'article', body: lexical('正文一段。') });

describe('doors', () => {
  it('lets an editor create and read an article and a stranger nothing', async () => {
    const made = await cms.request('POST', '/articles', { as: editor, body: draft('试稿') });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect(made.body.doc).toMatchObject({ title: '试稿', stage: 'draft', revision: 1 });
    expect((await cms.request('GET', `/articles/${made.body.doc.id}`)).status).toBe(403);
    expect((await cms.request('GET', `/articles/${made.body.doc.id}`, { as: editor })).status).toBe(200);
    expect((await cms.request('GET', `/articles/${made.body.doc.id}`, { as: contributor })).status).toBe(404);
  });

  it('tells a relation to nothing as such', async () => {
    const body = { ...draft('无此栏目'), column: 'not-there' };
    const { status, body: answer } = await cms.request('POST', '/articles', { as: editor, body });
    expect(status).toBe(testDatabase === 'mongodb' ? 201 : 400);
    if (status === 400) expect(answer.errors[0].data.problems[0].code).toBe('RelationUnknown');
  });

  it.each([
    ['POST', '/articles/x/duplicate'],
    ['PATCH', '/articles?where[title][exists]=true'],
    ['DELETE', '/articles?where[title][exists]=true'],
    ['DELETE', '/articles/x'],
    ['POST', '/articles/versions/x'],
    ['PATCH', '/issues?where[year][exists]=true'],
    ['POST', '/issues/versions/x'],
    ['POST', '/users/first-register'],
    ['POST', '/users/forgot-password'],
    ['POST', '/users/reset-password'],
    ['DELETE', '/users/x'],
    ['DELETE', '/media/x'],
    ['POST', '/decisions'],
    ['POST', '/audit-log'],
    ['PATCH', '/columns?where[slug][exists]=true'],
    ['GET', '/media/paste-url/x'],
    ['GET', '/users/init'],
    ['POST', '/payload-kv'],
    ['POST', '/graphql'],
    ['GET', '/og'],
  ])('answers %s %s with 404', async (method, path) => {
    for (const as of [editor, administrator, undefined]) {
      const answer = await cms.request(method, path, { as, body: method === 'GET' ? undefined : {} });
      expect(answer.status).toBe(404);
    }
  });
});
