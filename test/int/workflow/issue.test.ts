import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueFromModel } from '../../../cms/mapping/index.ts';
import { publishingRequest } from '../../../cms/operations/publishing-request.ts';
import { recordPublication } from '../../../cms/operations/record-publication.ts';
import { loadReleasedIssue } from '../../../cms/operations/snapshot-input.ts';
import { decodeSnapshot, encodeSnapshot, type ProblemError } from '../../../content/model/index.ts';
import { PASSWORD, testDatabase } from '../../helpers/cms.ts';
import { codeOf, type Desk, openDesk, plainIssue } from './desk.ts';
import { rawSql, withoutTriggers } from './raw-sql.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function addressOf(id: string): Promise<string> {
  const { body } = await desk.request('GET', `/issues/${id}?depth=0`, { as: desk.people.editor });
  return `${body.title}/${body.year}/${body.issueNumber}`;
}

async function release(id: string) {
  await desk.play(`/issues/${id}`, [
    [desk.people.chief, 'signOff'],
    [desk.people.press, 'releaseToPress'],
  ]);
  return addressOf(id);
}

async function load(address: string, email?: string) {
  const req = await publishingRequest({ payload: desk.payload, address, email });
  return { req, input: await loadReleasedIssue(req, address) };
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: ProblemError) => error.problems[0],
  );

/** Writes below every guard, as someone with the database file could. */
const rawTitle = (id: string, title: string) =>
  desk.payload.db.updateOne({ collection: 'articles', id, data: { title } });

describe('签发', () => {
  it('is given once, however many ask at once', async () => {
    const { issue } = await desk.readThroughIssue();
    const { chief } = desk.people;
    const shown = await desk.request('GET', `/issues/${issue}/decisions`, { as: chief });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        desk.request('POST', `/issues/${issue}/decisions`, {
          as: chief,
          body: {
            decision: 'signOff',
            hash: shown.body.hash,
            revision: shown.body.revision,
            opinion: '同意付印。',
            password: PASSWORD,
            idempotencyKey: randomUUID(),
          },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    const after = await desk.request('GET', `/issues/${issue}/decisions`, { as: chief });
    const signOffs = after.body.decisions.filter(
      ({ decision }: { decision: string }) => decision === 'signOff',
    );
    expect(signOffs).toHaveLength(1);
  });

  it('is refused, naming the article, when one character changed after its final review', async () => {
    const { issue, articles } = await desk.readThroughIssue(2);
    const { editor, chief, director } = desk.people;
    const edit = { title: '第2篇，', revision: 1 };
    expect((await desk.request('PATCH', `/articles/${articles[1]}`, { as: editor, body: edit })).status).toBe(
      200,
    );
    const { body } = await desk.request('GET', `/issues/${issue}?depth=0`, { as: editor });
    expect(body.stage).toBe('thirdProof');
    expect(codeOf(await desk.decide(chief, `/issues/${issue}`, 'signOff'))).toBe('DecisionNotAtStage');
    const again = await desk.decide(director, `/issues/${issue}`, 'readThrough');
    expect(codeOf(again)).toBe('ArticleNotReady');
    expect(again.body.problems[0].message).toContain('《第2篇，》');
    expect(again.body.problems[0].message).not.toContain('《第1篇》');
  });

  it('freezes the issue and its articles until it is taken back', async () => {
    const { issue, articles } = await desk.readThroughIssue();
    const { editor, chief, director, press } = desk.people;
    await desk.play(`/issues/${issue}`, [[chief, 'signOff']]);
    const article = `/articles/${articles[0]}`;
    const edit = (path: string, body: object) => desk.request('PATCH', path, { as: editor, body });
    const { revision } = (await desk.request('GET', `/issues/${issue}?depth=0`, { as: editor })).body;
    expect(codeOf(await edit(article, { title: '改', revision: 1 }))).toBe('IssueFrozen');
    expect(codeOf(await edit(`/issues/${issue}`, { pages: 52, revision }))).toBe('IssueFrozen');
    expect(codeOf(await desk.decide(director, article, 'takeOutOfIssue'))).toBe('IssueFrozen');
    const other = await desk.accepted();
    const place = await desk.decide(director, `/articles/${other}`, 'placeInIssue', { issue });
    expect(codeOf(place)).toBe('IssueFrozen');
    await desk.play(`/issues/${issue}`, [[chief, 'reopen']]);
    expect((await edit(article, { title: '改', revision: 1 })).status).toBe(200);
    expect(codeOf(await desk.decide(press, `/issues/${issue}`, 'releaseToPress'))).toBe('DecisionNotAtStage');
  });
});

describe('付印 and 出刊', () => {
  it('refuse a text changed below all guards, naming the article', async () => {
    const { issue, articles } = await desk.readThroughIssue(2);
    const { chief, press } = desk.people;
    await desk.play(`/issues/${issue}`, [[chief, 'signOff']]);
    await rawTitle(articles[0]!, '偷换');
    const refused = await desk.decide(press, `/issues/${issue}`, 'releaseToPress');
    expect(codeOf(refused)).toBe('IssueChangedSinceSignOff');
    expect(refused.body.problems[0].message).toContain('《偷换》文字改动');
    await rawTitle(articles[0]!, '第1篇');
    await desk.play(`/issues/${issue}`, [[press, 'releaseToPress']]);
    await rawTitle(articles[1]!, '又偷换');
    const problem = await problemOf(load(await addressOf(issue)));
    expect(problem).toMatchObject({ code: 'IssueChangedSinceSignOff' });
    expect(problem?.message).toContain('《又偷换》');
  });

  it('refuse an issue whose records were changed', async () => {
    const { issue, articles } = await desk.readThroughIssue();
    const address = await release(issue);
    const key = `article:${articles[0]}:3`;
    const change = () =>
      desk.payload.db.updateOne({ collection: 'decisions', id: key, data: { actorName: '别人' } });
    if (testDatabase === 'mongodb') await change();
    else await withoutTriggers(rawSql(desk.payload), change);
    expect(await problemOf(load(address))).toMatchObject({ code: 'DecisionRecordBroken' });
    expect((await problemOf(load(address)))?.message).toContain(key);
  });

  it('are refused before release and for an unknown issue', async () => {
    const { issue } = await desk.readThroughIssue();
    expect(await problemOf(load(await addressOf(issue)))).toMatchObject({ code: 'IssueNotReleased' });
    expect(await problemOf(load(await addressOf(issue), desk.people.press.email))).toMatchObject({
      code: 'IssueNotReleased',
    });
    expect(await problemOf(load('jlxx/1999/1'))).toMatchObject({ code: 'SubjectNotFound' });
  });

  it('give a snapshot with every decision that allowed it, the same again after 出刊', async () => {
    const { issue, articles } = await desk.readThroughIssue(2);
    const address = await release(issue);
    const { req, input } = await load(address);
    const { manifest } = decodeSnapshot(encodeSnapshot(input));
    expect(manifest.revision).toBe(1);
    expect(manifest.articles.map(({ id }) => id)).toEqual(articles);
    expect(manifest.articles[0]?.decisions.map(({ name }) => name)).toEqual([
      'passFirstReview',
      'passSecondReview',
      'passSecrecyReview',
      'passFinalReview',
    ]);
    expect(manifest.decisions.at(-1)).toMatchObject({
      name: 'releaseToPress',
      by: desk.people.press.name,
      hash: manifest.issueHash,
    });
    expect(manifest.auditHead).toMatch(/^[0-9a-f]{64}$/);
    const publication = { address, revision: 1, manifestHash: manifest.hash };
    await recordPublication(req, publication);
    await recordPublication(req, publication);
    const again = decodeSnapshot(encodeSnapshot((await load(address)).input)).manifest;
    expect(again.hash).toBe(manifest.hash);
    const { body } = await desk.request('GET', `/issues/${issue}/decisions`, { as: desk.people.chief });
    expect(body).toMatchObject({ stage: 'published' });
    const published = body.decisions.filter(({ decision }: { decision: string }) => decision === 'publish');
    expect(published).toHaveLength(1);
    expect(published[0].attachment.sha256).toBe(manifest.hash);
  });

  it('is recorded by the publish command only, never by hand', async () => {
    const { issue } = await desk.readThroughIssue();
    const { chief, press } = desk.people;
    await desk.play(`/issues/${issue}`, [
      [chief, 'signOff'],
      [press, 'releaseToPress'],
    ]);
    const byHand = await desk.decide(press, `/issues/${issue}`, 'publish');
    expect(codeOf(byHand)).toBe('DecisionByCommandOnly');
    const { body } = await desk.request('GET', `/issues/${issue}/decisions`, { as: press });
    expect(body.stage).toBe('released');
    expect(body.offers.map(({ name }: { name: string }) => name)).not.toContain('publish');
  });

  it('publish a correction as revision 2 after it was read, signed and released again', async () => {
    const { issue, articles } = await desk.readThroughIssue();
    const address = await release(issue);
    const first = await load(address);
    const hash = decodeSnapshot(encodeSnapshot(first.input)).manifest.hash;
    await recordPublication(first.req, { address, revision: 1, manifestHash: hash });
    const { editor, director, chief } = desk.people;
    await desk.play(`/issues/${issue}`, [[chief, 'correct', { opinion: '第一段数字有误。' }]]);
    const path = `/articles/${articles[0]}`;
    await desk.request('PATCH', path, { as: editor, body: { title: '第1篇（更正）', revision: 1 } });
    await desk.play(path, [
      [editor, 'passFirstReview'],
      [director, 'passSecondReview'],
      [editor, 'passSecrecyReview', { attachment: { name: '审查表 8 号' } }],
      [chief, 'passFinalReview'],
    ]);
    await desk.proof(issue);
    await desk.play(`/issues/${issue}`, [[director, 'readThrough']]);
    await release(issue);
    const second = await load(address);
    expect(second.input.revision).toBe(2);
    expect(second.input.decisions?.map(({ name }) => name)).toEqual([
      'readThrough',
      'signOff',
      'releaseToPress',
    ]);
  });
});

describe('an issue as a document', () => {
  it('has an address of its own', async () => {
    const issue = plainIssue();
    const body = issueFromModel({ issue, mediaBySha256: new Map() });
    const { director: as } = desk.people;
    expect((await desk.request('POST', '/issues', { as, body })).status).toBe(201);
    const second = await desk.request('POST', '/issues', { as, body });
    expect([second.status, codeOf(second)]).toEqual([409, 'IssueAddressTwice']);
  });

  it('loses a placed article only by the decision that takes it out', async () => {
    const { issue, articles } = await desk.readThroughIssue(2);
    const { director: as } = desk.people;
    const { body } = await desk.request('GET', `/issues/${issue}?depth=0`, { as });
    const columns = [{ ...body.columns[0], articles: [articles[1]] }];
    const path = `/issues/${issue}`;
    const removed = await desk.request('PATCH', path, { as, body: { columns, revision: body.revision } });
    expect(codeOf(removed)).toBe('PlacedArticleRemoved');
    const reordered = [{ ...body.columns[0], articles: [articles[1], articles[0]] }];
    const moved = await desk.request('PATCH', path, {
      as,
      body: { columns: reordered, revision: body.revision },
    });
    expect(moved.body.doc.stage).toBe('thirdProof');
    await desk.play(`/articles/${articles[0]}`, [[as, 'takeOutOfIssue']]);
    const left = await desk.request('GET', `/issues/${issue}?depth=0`, { as });
    expect(left.body.columns[0].articles).toEqual([articles[1]]);
  });
});
