import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleFromModel } from '../../../cms/mapping/index.ts';
import type { Answer } from '../../helpers/cms.ts';
import { codeOf, type Desk, openDesk, plainArticle } from './desk.ts';

const NO_IMAGES = { mediaBySha256: new Map() };
let desk: Desk;
let id: string;

beforeAll(async () => {
  desk = await openDesk();
  id = await desk.accepted('一张读书桌');
  const { editor } = desk.people;
  const changed = { ...plainArticle('两张读书桌'), id };
  const body = { ...articleFromModel({ article: changed, ...NO_IMAGES }), revision: await revisionNow() };
  const saved = await desk.request('PATCH', `/articles/${id}`, { as: editor, body });
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
});
afterAll(() => desk.close());

async function revisionNow(): Promise<number> {
  const { body } = await desk.request('GET', `/articles/${id}`, { as: desk.people.editor });
  return body.revision;
}

const texts = (as = desk.people.editor) => desk.request('GET', `/articles/${id}/texts`, { as });
const compare = (from: string, to: string, as = desk.people.editor): Promise<Answer> =>
  desk.request('GET', `/articles/${id}/texts/compare?from=${from}&to=${to}`, { as });
const restore = (body: object, as = desk.people.editor): Promise<Answer> =>
  desk.request('POST', `/articles/${id}/texts/restore`, { as, body });

describe('the texts of an article', () => {
  it('are listed with who saved them and what was decided on them', async () => {
    const { status, body } = await texts();
    expect(status).toBe(200);
    expect(body.texts.map((item: { key: string }) => item.key)).toEqual(['revision:2', 'revision:1']);
    expect(body.texts[0]).toMatchObject({ by: desk.people.editor.name, decisions: [] });
    const told = body.texts[1].decisions.map(({ label, by }: Record<string, string>) => [label, by]);
    expect(told).toContainEqual(['终审通过', desk.people.chief.name]);
    expect(body.signed).toHaveLength(6);
  });

  it('are not told to whoever may not read the article', async () => {
    const other = await desk.account('contributor');
    for (const as of [other, desk.people.author]) {
      expect((await texts(as)).status).toBe(404);
      expect((await compare('revision:1', 'revision:2', as)).status).toBe(404);
      expect((await restore({ text: 'revision:1', revision: 2 }, as)).status).toBe(404);
    }
    expect((await desk.request('GET', `/articles/${id}/texts`)).status).toBe(401);
  });
});

describe('a comparison', () => {
  it('of two saves tells what changed, by character', async () => {
    const { body } = await compare('revision:1', 'revision:2');
    const title = body.diff.lines.find(({ part }: { part: string }) => part === 'title');
    expect(title.spans).toEqual([
      { kind: 'removed', text: '一' },
      { kind: 'added', text: '两' },
      { kind: 'same', text: '张读书桌' },
    ]);
    expect([body.diff.added, body.diff.removed]).toEqual([1, 1]);
    expect(body.diff.facts.map(({ fact }: { fact: string }) => fact)).toEqual(['slug']);
  });

  it('with a signed text compares the text kept beside the decision', async () => {
    const { signed } = (await texts()).body;
    const final = signed.find(
      (item: { decisions: { label: string }[] }) => item.decisions[0]?.label === '终审通过',
    );
    const { status, body } = await compare(final.key, 'revision:2');
    expect(status).toBe(200);
    expect([body.diff.added, body.diff.removed]).toEqual([1, 1]);
  });

  it('holds to the kept text when the version was changed in the database', async () => {
    const { docs } = await desk.payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version.revision': { equals: 1 } }] },
      depth: 0,
      overrideAccess: true,
    });
    const version = docs[0]!;
    await desk.payload.db.updateVersion({
      collection: 'articles',
      id: version.id,
      versionData: { ...version, version: { ...version.version, title: '被改过的题目' } } as never,
    });
    const { signed } = (await texts()).body;
    const { body } = await compare(signed[0].key, 'revision:2');
    const words = body.diff.lines.flatMap((line: { spans: { text: string }[] }) => line.spans);
    expect(words.map(({ text }: { text: string }) => text).join('')).not.toContain('被改过的题目');
    await desk.payload.db.updateVersion({
      collection: 'articles',
      id: version.id,
      versionData: version as never,
    });
  });

  it.each(['revision:99', 'decision:99', 'x'])('with %s is refused', async (key) => {
    const answer = await compare('revision:1', key);
    expect([answer.status, codeOf(answer)]).toEqual([404, 'TextUnknown']);
  });

  it('without a name is refused', async () => {
    const answer = await desk.request('GET', `/articles/${id}/texts/compare`, { as: desk.people.editor });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'InvalidValue']);
  });

  it('of drafts that are no articles yet tells their lines', async () => {
    const { editor } = desk.people;
    const made = await desk.request('POST', '/articles', { as: editor, body: { title: '只有题目' } });
    const path = `/articles/${made.body.doc.id}`;
    await desk.request('PATCH', path, { as: editor, body: { title: '还是只有题目', revision: 1 } });
    const query = 'from=revision:1&to=revision:2';
    const { status, body } = await desk.request('GET', `${path}/texts/compare?${query}`, { as: editor });
    expect([status, body.diff.added, body.diff.facts]).toEqual([200, 2, undefined]);
  });
});

describe('restoring', () => {
  it('names its revision or is refused, like any save', async () => {
    const missing = await restore({ text: 'revision:1' });
    expect([missing.status, codeOf(missing)]).toEqual([428, 'RevisionMissing']);
    const stale = await restore({ text: 'revision:1', revision: 1 });
    expect([stale.status, codeOf(stale)]).toEqual([409, 'RevisionStale']);
    expect(await revisionNow()).toBe(2);
  });

  it('is for those who may edit', async () => {
    const answer = await restore({ text: 'revision:1', revision: 2 }, desk.people.press);
    expect(answer.status).toBe(403);
    expect(await revisionNow()).toBe(2);
  });

  it('of the text that was signed makes a new save, on which its reviews count again', async () => {
    const answer = await restore({ text: 'revision:1', revision: 2 });
    expect([answer.status, answer.body]).toEqual([200, { revision: 3, stage: '发稿' }]);
    const { body } = await desk.request('GET', `/articles/${id}?depth=0`, { as: desk.people.editor });
    expect([body.title, body.revision]).toEqual(['一张读书桌', 3]);
    const log = await desk.payload.find({
      collection: 'audit-log',
      where: { action: { equals: 'article.restore' } },
      overrideAccess: true,
    });
    expect(log.docs[0]?.summary).toContain('恢复为第 1 版的文字，存为第 3 版，现在是“发稿”');
  });

  it('of a text nobody signed leaves the article without reviews', async () => {
    const back = await restore({ text: 'revision:2', revision: 3 });
    expect([back.status, back.body.stage]).toEqual([200, '初审']);
    const shown = await desk.request('GET', `/articles/${id}/decisions`, { as: desk.people.editor });
    expect(shown.body.stage).toBe('firstReview');
    expect(shown.body.reviews.some(({ counts }: { counts: boolean }) => counts)).toBe(false);
  });

  it('of a text that was returned gives no review back that the return has taken', async () => {
    const { editor, director } = desk.people;
    const path = await desk.manuscript('退修过的稿').then((made) => `/articles/${made}`);
    await desk.play(path, [
      [editor, 'submit'],
      [editor, 'register'],
      [editor, 'passFirstReview'],
      [director, 'returnForRevision', { opinion: '请补上出处。' }],
    ]);
    const body = { title: '补过出处的稿', revision: 1 };
    expect((await desk.request('PATCH', path, { as: editor, body })).status).toBe(200);
    const back = { text: 'revision:1', revision: 2 };
    const { body: made } = await desk.request('POST', `${path}/texts/restore`, { as: editor, body: back });
    expect(made).toEqual({ revision: 3, stage: '退修' });
    await desk.play(path, [[editor, 'submit']]);
    const shown = await desk.request('GET', `${path}/decisions`, { as: editor });
    expect(shown.body.stage).toBe('secondReview');
  });
});
