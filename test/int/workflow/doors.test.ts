import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBreak } from '../../../cms/editorial/index.ts';
import { articleFromModel } from '../../../cms/mapping/index.ts';
import { auditRecord } from '../../../cms/operations/append-audit.ts';
import { codeOf, type Desk, openDesk, plainArticle } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const data = () => articleFromModel({ article: plainArticle('越过'), mediaBySha256: new Map() });
const read = async (id: string) =>
  (await desk.request('GET', `/articles/${id}?depth=0`, { as: desk.people.editor })).body;

describe('workflow fields', () => {
  it('cannot be set when a manuscript is created', async () => {
    const body = { ...data(), stage: 'accepted', revision: 40 };
    const created = await desk.request('POST', '/articles', { as: desk.people.editor, body });
    expect(created.body.doc).toMatchObject({ stage: 'draft', revision: 1 });
    const local = await desk.payload.create({
      collection: 'articles',
      data: { ...data(), stage: 'accepted', revision: 40 } as never,
      overrideAccess: true,
    });
    expect(local).toMatchObject({ stage: 'draft', revision: 1 });
  });

  it('cannot be set by PATCH, by anyone', async () => {
    const id = await desk.manuscript();
    const { editor, chief } = desk.people;
    const body = { stage: 'accepted', contributor: chief.id, revision: 1 };
    const patched = await desk.request('PATCH', `/articles/${id}`, { as: editor, body });
    expect(patched.body.doc).toMatchObject({ stage: 'draft', revision: 2, contributor: null });
    const admin = await desk.account('administrator');
    expect((await desk.request('PATCH', `/articles/${id}`, { as: admin, body })).status).toBe(403);
    expect(await read(id)).toMatchObject({ stage: 'draft', revision: 2 });
  });

  it('cannot be reached by bulk writes, copies, restored versions or deletion', async () => {
    const id = await desk.manuscript();
    const { chief: as } = desk.people;
    const body = { stage: 'accepted', revision: 1 };
    const versions = await desk.request('GET', `/articles/versions?where[parent][equals]=${id}`, { as });
    const version = versions.body.docs[0].id;
    const answers = [
      await desk.request('PATCH', `/articles?where[id][equals]=${id}`, { as, body }),
      await desk.request('POST', `/articles/${id}/duplicate`, { as, body }),
      await desk.request('POST', `/articles/versions/${version}`, { as }),
      await desk.request('DELETE', `/articles/${id}`, { as }),
      await desk.request('DELETE', `/articles?where[id][equals]=${id}`, { as }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await read(id)).toMatchObject({ stage: 'draft', revision: 1 });
  });

  it('cannot be set by the Local API, which needs an account for every edit', async () => {
    const id = await desk.manuscript();
    const write = (user?: object) =>
      desk.payload.update({
        collection: 'articles',
        id,
        data: { stage: 'accepted', revision: 1 } as never,
        overrideAccess: true,
        ...(user ? { user: user as never } : {}),
      });
    await expect(write()).rejects.toMatchObject({ status: 401 });
    const user = await desk.payload.findByID({
      collection: 'users',
      id: desk.people.editor.id,
      overrideAccess: true,
    });
    expect(await write(user)).toMatchObject({ stage: 'draft', revision: 2 });
  });
});

describe('the revision token', () => {
  it('is asked for, and a stale one is refused with both texts', async () => {
    const id = await desk.manuscript('第一稿');
    const { editor } = desk.people;
    const path = `/articles/${id}`;
    const without = await desk.request('PATCH', path, { as: editor, body: { title: '无版本' } });
    expect([without.status, codeOf(without)]).toEqual([428, 'RevisionMissing']);
    await desk.request('PATCH', path, { as: editor, body: { title: '甲改', revision: 1 } });
    const stale = await desk.request('PATCH', path, { as: editor, body: { title: '乙改', revision: 1 } });
    expect([stale.status, codeOf(stale)]).toEqual([409, 'RevisionStale']);
    expect(stale.body.errors[0].data).toMatchObject({
      current: { title: '甲改', revision: 2 },
      yours: { title: '乙改' },
    });
    expect(await read(id)).toMatchObject({ title: '甲改', revision: 2 });
  });

  it('lets one of many saves from the same revision through', async () => {
    const id = await desk.manuscript();
    const saves = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        desk.request('PATCH', `/articles/${id}`, {
          as: desk.people.editor,
          body: { title: `并发${index}`, revision: 1 },
        }),
      ),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
    const saved = saves.find(({ status }) => status === 200)!;
    expect(await read(id)).toMatchObject({ title: saved.body.doc.title, revision: 2 });
  });
});

describe('the records', () => {
  it('cannot be created, changed or deleted through any door', async () => {
    const id = await desk.manuscript();
    const { editor } = desk.people;
    await desk.play(`/articles/${id}`, [[editor, 'submit']]);
    const key = `article:${id}:1`;
    for (const as of [editor, desk.people.chief, await desk.account('administrator')]) {
      for (const collection of ['decisions', 'audit-log']) {
        const statuses = [
          await desk.request('POST', `/${collection}`, { as, body: { id: 'x' } }),
          await desk.request('PATCH', `/${collection}/${key}`, { as, body: { opinion: '改' } }),
          await desk.request('DELETE', `/${collection}/${key}`, { as }),
          await desk.request('PATCH', `/${collection}?where[seq][equals]=1`, { as, body: { opinion: '改' } }),
          await desk.request('DELETE', `/${collection}?where[seq][equals]=1`, { as }),
        ].map(({ status }) => status);
        expect(statuses.every((status) => status === 403 || status === 404)).toBe(true);
      }
    }
    const local = { collection: 'decisions', id: key, overrideAccess: true } as const;
    await expect(desk.payload.update({ ...local, data: { opinion: '改' } as never })).rejects.toMatchObject({
      status: 403,
    });
    await expect(desk.payload.delete(local)).rejects.toMatchObject({ status: 403 });
    await expect(
      desk.payload.create({ collection: 'decisions', data: { id: 'x' } as never, overrideAccess: true }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('give one answer to one request, however often it is sent', async () => {
    const path = `/articles/${await desk.manuscript()}`;
    const { editor, director } = desk.people;
    const shown = await desk.request('GET', `${path}/decisions`, { as: editor });
    const body = { decision: 'submit', hash: shown.body.hash, idempotencyKey: randomUUID() };
    const send = () => desk.request('POST', `${path}/decisions`, { as: editor, body });
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.decision.recordHash)).size).toBe(1);
    expect(answers.filter((answer) => !answer.body.isRepeated)).toHaveLength(1);
    const other = { ...body, decision: 'register' };
    const reused = await desk.request('POST', `${path}/decisions`, { as: editor, body: other });
    expect([reused.status, codeOf(reused)]).toEqual([409, 'IdempotencyKeyReused']);
    expect(codeOf(await desk.decide(director, path, 'register'))).toBe('DecisionNotForRole');
  });

  it('form one whole chain in the audit log, readable to the auditor only', async () => {
    await desk.accepted();
    const auditor = await desk.account('auditor');
    const log = await desk.request('GET', '/audit-log?limit=0&sort=seq&depth=0', { as: auditor });
    const records = log.body.docs.map(auditRecord);
    expect(records.length).toBeGreaterThan(5);
    expect(findBreak(records)).toBeUndefined();
    const forged = records.with(2, { ...records[2], body: { ...records[2].body, summary: '改过' } });
    expect(findBreak(forged)).toMatchObject({ index: 2, reason: 'hash' });
    expect((await desk.request('GET', '/audit-log', { as: desk.people.chief })).status).toBe(403);
  });
});
