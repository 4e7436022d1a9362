import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, PASSWORD } from '../../helpers/cms.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
let auditor: Account;
let administrator: Account;
beforeAll(async () => {
  desk = await openDesk();
  auditor = await desk.account('auditor');
  administrator = await desk.account('administrator');
});
afterAll(() => desk.close());

type Line = Record<string, unknown> & { detail: { fields?: string[]; hash: { from?: string; to: string } } };

/** The lines one piece of work adds to the log, oldest first. */
async function linesOf(work: () => Promise<unknown>) {
  const read = async () =>
    (await desk.request('GET', '/audit-log?limit=0&sort=seq&depth=0', { as: auditor })).body.docs;
  const before = (await read()).length;
  await work();
  return (await read()).slice(before) as Line[];
}

const login = (email: string, password: string) =>
  desk.request('POST', '/users/login', { body: { email, password } });

describe('the audit log', () => {
  it('has every login, every refused one, the lock and every logout', async () => {
    const someone = await desk.account('responsibleEditor');
    const lines = await linesOf(async () => {
      await login('nobody@kanxing.example', PASSWORD);
      await login(someone.email, PASSWORD);
      for (let attempt = 0; attempt < 6; attempt += 1) await login(someone.email, 'wrong-password');
      await desk.request('POST', '/users/logout', { as: someone });
    });
    expect(lines.map(({ action, result, actorName }) => [action, result, actorName ?? null])).toEqual([
      ['account.loginFailed', 'refused', null],
      ['account.login', 'done', someone.name],
      ...Array.from({ length: 4 }, () => ['account.loginFailed', 'refused', someone.name]),
      ['account.locked', 'refused', someone.name],
      ['account.locked', 'refused', someone.name],
      ['account.logout', 'done', someone.name],
    ]);
    expect(JSON.stringify(lines)).not.toContain('wrong-password');
  });

  it('has who changed roles and who left, from what to what', async () => {
    const someone = await desk.account('responsibleEditor');
    const [roles, active] = await linesOf(async () => {
      const path = `/users/${someone.id}`;
      await desk.request('PATCH', path, { as: administrator, body: { roles: ['editorialDirector'] } });
      await desk.request('PATCH', path, { as: administrator, body: { active: false } });
    });
    expect(roles).toMatchObject({
      action: 'account.update',
      actorName: administrator.name,
      subject: `user:${someone.id}`,
      detail: { fields: ['roles'], roles: { from: ['responsibleEditor'], to: ['editorialDirector'] } },
    });
    expect(active).toMatchObject({ detail: { active: { from: true, to: false } } });
  });

  it('has every manuscript made and changed: fields by name, revision and hash', async () => {
    const { editor } = desk.people;
    const [made, changed] = await linesOf(async () => {
      const id = await desk.manuscript('初稿');
      const body = { title: '改稿', revision: 1 };
      await desk.request('PATCH', `/articles/${id}`, { as: editor, body });
    });
    expect(made).toMatchObject({ action: 'article.create', actorName: editor.name, result: 'done' });
    expect(changed).toMatchObject({
      action: 'article.update',
      actorName: editor.name,
      summary: `${editor.name}修改了稿件《改稿》（title）`,
      detail: { fields: ['title'], revision: { from: 1, to: 2 }, hash: { from: made!.detail.hash.to } },
    });
    expect(changed!.detail.hash.to).toMatch(/^[0-9a-f]{64}$/);
    expect(changed!.detail.hash.to).not.toBe(changed!.detail.hash.from);
  });

  it('has issues and columns made and changed', async () => {
    const { director } = desk.people;
    const lines = await linesOf(async () => {
      const id = await desk.issue();
      const body = { publishedOn: '2026-03-16', revision: 1 };
      await desk.request('PATCH', `/issues/${id}`, { as: director, body });
      await desk.request('PATCH', '/columns/theory', { as: director, body: { description: '学理' } });
    });
    expect(lines.map(({ action, detail }) => [action, detail.fields])).toEqual([
      ['issue.create', undefined],
      ['issue.update', ['publishedOn']],
      ['column.update', ['description']],
    ]);
  });

  it('has what was refused: decisions and edits, and keeps them although nothing else is kept', async () => {
    const id = await desk.manuscript();
    const { chief, reader } = desk.people;
    const lines = await linesOf(async () => {
      await desk.decide(chief, `/articles/${id}`, 'passFinalReview');
      await desk.request('PATCH', `/articles/${id}`, { as: reader, body: { title: '改', revision: 1 } });
    });
    expect(lines).toMatchObject([
      {
        action: 'decision.passFinalReview',
        actorName: chief.name,
        subject: `article:${id}`,
        result: 'refused',
        detail: { code: 'DecisionNotAtStage' },
      },
      { action: 'article.update', actorName: reader.name, subject: `article:${id}`, result: 'refused' },
    ]);
  });

  it('has nothing of a save that did not happen', async () => {
    const id = await desk.manuscript();
    const { editor } = desk.people;
    const lines = await linesOf(async () => {
      await desk.request('PATCH', `/articles/${id}`, { as: editor, body: { title: '', revision: 1 } });
      await desk.request('PATCH', `/articles/${id}`, { as: editor, body: { title: '旧', revision: 7 } });
    });
    expect(lines).toEqual([]);
  });
});
