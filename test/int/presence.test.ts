import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, startCms, type TestCms } from '../helpers/cms.ts';

let cms: TestCms;
let editor: Account;
let director: Account;
let path: string;

beforeAll(async () => {
  cms = await startCms();
  [editor, director] = [await cms.account('responsibleEditor'), await cms.account('editorialDirector')];
  const made = await cms.request('POST', '/articles', { as: editor, body: { title: '一张读书桌' } });
  path = `/articles/${made.body.doc.id}/presence`;
});
afterAll(() => cms.close());

const tell = (as: Account | undefined, body: object) => cms.request('POST', path, { as, body });

describe('who has a text open', () => {
  it('is told by name to whoever else may read it', async () => {
    await tell(editor, { isOpen: true, isEditing: true });
    const { status, body } = await tell(director, { isOpen: true, isEditing: false });
    expect([status, body.others.length]).toEqual([200, 1]);
    expect(body.others[0]).toMatchObject({ name: editor.name, isEditing: true });
    expect(JSON.stringify(body)).not.toContain(editor.email);
    await tell(editor, { isOpen: false, isEditing: false });
    expect((await tell(director, { isOpen: true, isEditing: false })).body.others).toEqual([]);
  });

  it('is not told to others, nor to strangers', async () => {
    const contributor = await cms.account('contributor');
    expect((await tell(contributor, { isOpen: true, isEditing: false })).status).toBe(404);
    expect((await tell(undefined, { isOpen: true, isEditing: false })).status).toBe(401);
    expect((await tell(director, { isOpen: true, isEditing: false })).body.others).toEqual([]);
  });

  it('is asked for in full', async () => {
    expect((await tell(director, { isOpen: 'yes' })).status).toBe(400);
  });
});

it('no text can be locked, by the admin or by a client', () => {
  expect(cms.config.collections.map(({ slug }) => slug)).not.toContain('payload-locked-documents');
});
