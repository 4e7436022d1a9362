import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const stageOf = async (path: string) =>
  (await desk.request('GET', path, { as: desk.people.editor })).body.stage as string;

describe('the road of an article', () => {
  it('leads through three people to an issue, every step with its record', async () => {
    const id = await desk.accepted();
    const path = `/articles/${id}`;
    const { people } = desk;
    const issue = await desk.issue();
    const placed = await desk.decide(people.director, path, 'placeInIssue', { issue });
    expect(placed).toMatchObject({ status: 200, body: { stage: 'placed', stageLabel: '编入' } });
    expect(placed.body.decisions.map((entry: { decision: string }) => entry.decision)).toEqual([
      'submit',
      'register',
      'passFirstReview',
      'passSecondReview',
      'passSecrecyReview',
      'passFinalReview',
      'placeInIssue',
    ]);
    expect(placed.body.reviews).toMatchObject([
      { by: people.editor.name, counts: true },
      { by: people.director.name, counts: true },
      { by: people.chief.name, counts: true },
    ]);
    const listed = await desk.request('GET', `/issues/${issue}?depth=0`, { as: people.editor });
    expect(listed.body.columns[0].articles).toEqual([id]);
    expect(await stageOf(path)).toBe('placed');
  });

  it('refuses a second level to someone who gave another, and the author', async () => {
    const both = await desk.account('responsibleEditor', 'editorialDirector');
    const path = `/articles/${await desk.manuscript()}`;
    await desk.play(path, [
      [both, 'submit'],
      [both, 'register'],
      [both, 'passFirstReview'],
    ]);
    const answer = await desk.decide(both, path, 'passSecondReview');
    expect([answer.status, codeOf(answer)]).toEqual([409, 'SameReviewerTwice']);
    expect(await stageOf(path)).toBe('secondReview');
    const offers = answer.body.problems[0];
    expect(offers.hint).toContain('三个人');
  });

  it('refuses roles, stages, missing opinions, unknown fields and strangers', async () => {
    const path = `/articles/${await desk.manuscript()}`;
    const { editor, chief, reader, author } = desk.people;
    const admin = await desk.account('administrator');
    const auditor = await desk.account('auditor');
    const codes = async (...args: Parameters<Desk['decide']>) => {
      const answer = await desk.decide(...args);
      return [answer.status, codeOf(answer)];
    };
    expect(await codes(editor, path, 'passFirstReview')).toEqual([409, 'DecisionNotAtStage']);
    await desk.play(path, [[editor, 'submit']]);
    expect(await codes(chief, path, 'register')).toEqual([403, 'DecisionNotForRole']);
    await desk.play(path, [[editor, 'register']]);
    expect(await codes(editor, path, 'passFirstReview', { opinion: ' ' })).toEqual([400, 'OpinionMissing']);
    expect(await codes(editor, path, 'passSecrecyReview')).toEqual([400, 'AttachmentMissing']);
    expect(await codes(editor, path, 'passFirstReview', { stage: 'accepted' })).toEqual([
      400,
      'UnknownField',
    ]);
    expect(await codes(editor, path, 'passFirstReview', { hash: 'x' })).toEqual([400, 'InvalidValue']);
    expect(await codes(editor, path, 'approve')).toEqual([400, 'DecisionUnknown']);
    expect(await codes(reader, path, 'passFirstReview')).toEqual([403, 'DecisionNotForRole']);
    for (const who of [author, admin, auditor]) {
      const answer = await desk.request('GET', `${path}/decisions`, { as: who });
      expect([answer.status, codeOf(answer)]).toEqual([404, 'SubjectNotFound']);
    }
    expect((await desk.request('GET', `${path}/decisions`)).status).toBe(401);
  });

  it('lets a contributor hand in and see only their own', async () => {
    const { author, editor } = desk.people;
    const other = await desk.account('contributor');
    const { plainArticle } = await import('./desk.ts');
    const { articleFromModel } = await import('../../../cms/mapping/index.ts');
    const data = articleFromModel({ article: plainArticle('我的稿件'), mediaBySha256: new Map() });
    const created = await desk.request('POST', '/articles', { as: author, body: data });
    expect(created.status).toBe(201);
    const path = `/articles/${created.body.doc.id}`;
    expect(codeOf(await desk.request('GET', `${path}/decisions`, { as: other }))).toBe('SubjectNotFound');
    await desk.play(path, [[author, 'submit']]);
    const offers = await desk.request('GET', `${path}/decisions`, { as: author });
    expect(offers.body.offers.filter((offer: { allowed: boolean }) => offer.allowed)).toMatchObject([
      { name: 'withdraw' },
    ]);
    expect(
      codeOf(await desk.request('PATCH', path, { as: author, body: { title: '改', revision: 1 } })),
    ).toBe('EditNotForRole');
    await desk.play(path, [
      [editor, 'register'],
      [editor, 'returnForRevision', { opinion: '请补充数据来源。' }],
    ]);
    const edit = await desk.request('PATCH', path, {
      as: author,
      body: { title: '改好的稿件', revision: 1 },
    });
    expect(edit).toMatchObject({ status: 200, body: { doc: { title: '改好的稿件', revision: 2 } } });
  });
});

describe('an approval belongs to its text', () => {
  it('is voided by one changed character, and placing is refused', async () => {
    const id = await desk.accepted();
    const path = `/articles/${id}`;
    const { editor, director } = desk.people;
    const edit = await desk.request('PATCH', path, {
      as: editor,
      body: { title: '一张读书桌。', revision: 1 },
    });
    expect(edit).toMatchObject({ status: 200, body: { doc: { stage: 'firstReview', revision: 2 } } });
    expect(await stageOf(path)).toBe('firstReview');
    const answer = await desk.decide(director, path, 'placeInIssue', { issue: await desk.issue() });
    expect(codeOf(answer)).toBe('DecisionNotAtStage');
    const back = await desk.request('PATCH', path, {
      as: editor,
      body: { title: '一张读书桌', revision: 2 },
    });
    expect(back.body.doc.stage).toBe('accepted');
  });

  it('is refused on a text that changed after it was shown', async () => {
    const path = `/articles/${await desk.manuscript()}`;
    const { editor } = desk.people;
    const shown = await desk.request('GET', `${path}/decisions`, { as: editor });
    await desk.request('PATCH', path, { as: editor, body: { title: '换了题目', revision: 1 } });
    const { hash } = shown.body;
    const answer = await desk.decide(editor, path, 'submit', { hash, revision: 1 });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'TextChangedSinceShown']);
    const byHash = await desk.decide(editor, path, 'submit', { hash, revision: undefined });
    expect(codeOf(byHash)).toBe('TextChangedSinceShown');
    const after = await desk.request('GET', `${path}/decisions`, { as: editor });
    expect(after.body.decisions).toEqual([]);
  });
});
