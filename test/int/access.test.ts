import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../cms/editorial/index.ts';
import { type Account, PASSWORD, startCms, type TestCms } from '../helpers/cms.ts';

const ROLES = [
  'contributor',
  'responsibleEditor',
  'editorialDirector',
  'editorInChief',
  'proofreader',
  'production',
  'administrator',
  'auditor',
] as const satisfies Role[];
type Subject = Role | 'stranger';

let cms: TestCms;
const accounts = {} as Record<Role, Account>;
const as = (subject: Subject) => (subject === 'stranger' ? undefined : accounts[subject]);

beforeAll(async () => {
  cms = await startCms();
  for (const role of ROLES) accounts[role] = await cms.account(role);
});
afterAll(() => cms.close());

const ALL = [...ROLES, 'stranger'] as const;
const EDITORS = ['responsibleEditor', 'editorialDirector', 'editorInChief'];
const STAFF = [...EDITORS, 'proofreader', 'production'];

/** Who gets an answer; everybody else is refused with 403. */
const TABLE: [method: string, path: string, body: object | undefined, allowed: readonly string[]][] = [
  ['GET', '/articles', undefined, [...STAFF, 'contributor']],
  ['GET', '/articles/versions', undefined, [...STAFF, 'contributor']],
  ['POST', '/articles', {}, [...EDITORS, 'contributor']],
  ['GET', '/issues', undefined, STAFF],
  ['GET', '/issues/versions', undefined, STAFF],
  ['POST', '/issues', {}, ['editorialDirector', 'editorInChief']],
  ['GET', '/columns', undefined, [...ROLES]],
  ['POST', '/columns', {}, EDITORS],
  ['GET', '/people', undefined, STAFF],
  ['POST', '/people', {}, EDITORS],
  ['GET', '/media', undefined, [...STAFF, 'contributor']],
  ['GET', '/users', undefined, [...ROLES]],
  ['POST', '/users', {}, ['administrator']],
  ['GET', '/decisions', undefined, [...EDITORS, 'production', 'auditor']],
  ['GET', '/audit-log', undefined, ['auditor']],
];

describe('who may what', () => {
  it.each(TABLE)('%s %s', async (method, path, body, allowed) => {
    const refused: string[] = [];
    for (const subject of ALL) {
      const { status } = await cms.request(method, path, { as: as(subject), body });
      if (status === 403) refused.push(subject);
    }
    expect(refused).toEqual(ALL.filter((subject) => !allowed.includes(subject)));
  });
});

describe('accounts', () => {
  const change = (account: Account, by: Account, body: object) =>
    cms.request('PATCH', `/users/${account.id}`, { as: by, body });

  it('nobody raises himself', async () => {
    const editor = accounts.responsibleEditor;
    const { body } = await change(editor, editor, { roles: ['editorInChief'], active: true, name: '总编' });
    expect(body.doc ?? {}).not.toMatchObject({ name: '总编' });
    const { body: doc } = await cms.request('GET', `/users/${editor.id}`, { as: accounts.administrator });
    expect(doc).toMatchObject({ roles: ['responsibleEditor'], name: editor.name });
    const foreign = await change(editor, accounts.editorInChief, { name: '别人' });
    expect(foreign.status).toBe(403);
  });

  it('administrator and auditor hold no other role', async () => {
    const { editorInChief, administrator } = accounts;
    const { status, body } = await change(editorInChief, administrator, {
      roles: ['editorInChief', 'administrator'],
    });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('三员分立');
  });

  it('a weak password is refused on its field', async () => {
    const editor = accounts.responsibleEditor;
    const { status, body } = await change(editor, editor, { password: 'short' });
    expect(status).toBe(400);
    expect(body.errors[0].data.errors[0]).toMatchObject({ path: 'password' });
    expect(body.errors[0].data.errors[0].message).toContain('至少 10 个字符');
  });

  it('who is set inactive is out at once, and does not come in again', async () => {
    const leaver = await cms.account('responsibleEditor');
    expect((await cms.request('GET', '/articles', { as: leaver })).status).toBe(200);
    expect((await change(leaver, accounts.administrator, { active: false })).status).toBe(200);
    expect((await cms.request('GET', '/articles', { as: leaver })).status).toBe(403);
    const body = { email: leaver.email, password: PASSWORD };
    const login = await cms.request('POST', '/users/login', { body });
    expect(login.status).toBe(403);
    expect(login.headers.getSetCookie().join()).not.toContain('payload-token=ey');
    expect(JSON.stringify(login.body)).toContain('已停用');
  });

  it('one administrator always stays', async () => {
    const { administrator } = accounts;
    const { status, body } = await change(administrator, administrator, { active: false });
    expect(status).toBe(409);
    expect(body.errors[0].data.problems[0].code).toBe('LastAdministrator');
    const second = await cms.account('administrator');
    expect((await change(second, administrator, { active: false })).status).toBe(200);
  });

  it('no answer shows e-mail, hash or session of another, nor a token', async () => {
    const { body } = await cms.request('GET', '/users?depth=2&limit=0', { as: accounts.responsibleEditor });
    const others = body.docs.filter((doc: { id: string }) => doc.id !== accounts.responsibleEditor.id);
    expect(others.length).toBeGreaterThan(3);
    expect(JSON.stringify(others)).not.toMatch(/@kanxing\.example|hash|salt|"sessions":\[\{/);
    const login = await cms.request('POST', '/users/login', {
      body: { email: accounts.auditor.email, password: PASSWORD },
    });
    expect(login.status).toBe(200);
    expect(login.body.token).toBeUndefined();
    expect(login.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Strict/);
  });

  it('the fifth wrong password locks the account, and the administrator unlocks it', async () => {
    const victim = await cms.account('proofreader');
    const login = (password: string) =>
      cms.request('POST', '/users/login', { body: { email: victim.email, password } });
    for (let attempt = 0; attempt < 5; attempt++) expect((await login('wrong-wrong-1')).status).toBe(401);
    expect((await login(PASSWORD)).status).not.toBe(200);
    const body = { email: victim.email };
    expect((await cms.request('POST', '/users/unlock', { as: victim, body })).status).toBe(403);
    expect((await cms.request('POST', '/users/unlock', { as: accounts.editorInChief, body })).status).toBe(
      403,
    );
    expect((await cms.request('POST', '/users/unlock', { as: accounts.administrator, body })).status).toBe(
      200,
    );
    expect((await login(PASSWORD)).status).toBe(200);
  });

  it('the log holds sign-ins and changes of accounts', async () => {
    const { body } = await cms.request('GET', '/audit-log?limit=200', { as: accounts.auditor });
    const lines = body.docs.map((doc: { action: string; summary: string }) => `${doc.action} ${doc.summary}`);
    expect(lines).toContain(`account.login ${accounts.auditor.name}登录`);
    expect(lines.filter((line: string) => line.startsWith('account.update')).join()).toMatch(/active/);
    expect(JSON.stringify(body.docs)).not.toContain(PASSWORD);
  });
});

describe('manuscripts of contributors', () => {
  const draft = (title: string) => ({ title, kind: 'article' });

  it('are their own only, whatever they ask', async () => {
    const other = await cms.account('contributor');
    await cms.request('POST', '/articles', { as: other, body: draft('别人的稿') });
    const mine = await cms.request('POST', '/articles', { as: accounts.contributor, body: draft('我的稿') });
    expect(mine.status, JSON.stringify(mine.body)).toBe(201);
    for (const query of [
      '',
      '?limit=0',
      '?depth=9',
      '?where[title][exists]=true',
      '?sort=title&pagination=false',
    ]) {
      const { body } = await cms.request('GET', `/articles${query}`, { as: accounts.contributor });
      expect(
        body.docs.map((doc: { title: string }) => doc.title),
        query,
      ).toEqual(['我的稿']);
    }
    const versions = await cms.request('GET', '/articles/versions', { as: accounts.contributor });
    expect(JSON.stringify(versions.body)).not.toContain('别人的稿');
  });

  it('keep the times and the stage of the server', async () => {
    const body = { ...draft('倒签'), createdAt: '1999-01-01T00:00:00.000Z', stage: 'accepted', revision: 99 };
    const made = await cms.request('POST', '/articles', { as: accounts.responsibleEditor, body });
    expect(made.body.doc).toMatchObject({ stage: 'draft', revision: 1 });
    expect(made.body.doc.createdAt > '2020').toBe(true);
  });
});

describe('pictures', () => {
  const upload = async (bytes: Uint8Array, name: string, type: string) => {
    const form = new FormData();
    form.append('_payload', JSON.stringify({ alt: '一张图' }));
    form.append('file', new File([bytes as Uint8Array<ArrayBuffer>], name, { type }));
    return cms.request('POST', '/media', { as: accounts.responsibleEditor, form });
  };
  const red = () => sharp({ create: { width: 30, height: 20, channels: 3, background: '#c00' } });

  it('become masters named by their content, without metadata', async () => {
    const withExif = await red()
      .jpeg()
      .withExif({ IFD0: { Artist: 'canary-artist' } })
      .toBuffer();
    const { status, body } = await upload(withExif, '../../会场 照片.jpg', 'image/jpeg');
    expect(status, JSON.stringify(body)).toBe(201);
    const { filename, sha256, width, height, alt } = body.doc;
    expect({ width, height, alt }).toEqual({ width: 30, height: 20, alt: '一张图' });
    expect(filename).toBe(`${sha256}.jpg`);
    const file = await cms.request('GET', `/media/file/${filename}`, { as: accounts.responsibleEditor });
    expect(file.status).toBe(200);
    expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(String(file.body)).not.toContain('canary-artist');
    expect((await cms.request('GET', `/media/file/${filename}`)).status).toBe(403);
  });

  it.each([
    ['HTML called PNG', Buffer.from('<html><script>alert(1)</script></html>'), 'a.png', 'image/png'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg', 'image/svg+xml'],
    ['half a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'a.jpg', 'image/jpeg'],
  ])('refuses %s in Chinese', async (_name, bytes, name, type) => {
    const { status, body } = await upload(bytes, name, type);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toMatch(/\p{Script=Han}/u);
  });

  it('are never replaced under the articles that show them', async () => {
    const { body } = await upload(await red().png().toBuffer(), 'a.png', 'image/png');
    const form = new FormData();
    form.append('_payload', JSON.stringify({ alt: '换一张', sha256: 'f'.repeat(64) }));
    const other = await red().negate().png().toBuffer();
    form.append('file', new File([other as Uint8Array<ArrayBuffer>], 'b.png', { type: 'image/png' }));
    const options = { as: accounts.responsibleEditor, form };
    const answer = await cms.request('PATCH', `/media/${body.doc.id}`, options);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('不能替换');
    const { doc } = (
      await cms.request('PATCH', `/media/${body.doc.id}`, {
        as: accounts.responsibleEditor,
        body: { alt: '新的说明', sha256: 'f'.repeat(64) },
      })
    ).body;
    expect(doc).toMatchObject({ alt: '新的说明', sha256: body.doc.sha256 });
  });

  it('keep transparency as PNG', async () => {
    const bytes = await red().ensureAlpha(0.5).webp().toBuffer();
    const { body } = await upload(bytes, 'x.webp', 'image/webp');
    expect(body.doc).toMatchObject({ mimeType: 'image/png' });
  });
});
