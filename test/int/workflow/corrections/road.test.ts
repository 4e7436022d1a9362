import { randomUUID } from 'node:crypto';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishingRequest } from '../../../../cms/operations/publishing-request.ts';
import { loadReleasedIssue } from '../../../../cms/operations/snapshot-input.ts';
import { verifyRecords } from '../../../../cms/operations/verify-records.ts';
import { decodeSnapshot, encodeSnapshot } from '../../../../content/model/index.ts';
import { codeOf } from '../desk.ts';
import { openProofDesk, type ProofDesk } from './proof-desk.ts';

let desk: ProofDesk;
beforeAll(async () => {
  desk = await openProofDesk();
});
afterAll(() => desk.close());

const issuePath = () => `/issues/${desk.issueId}`;
const decide = (as: keyof ProofDesk['people'], decision: string) =>
  desk.decide(desk.people[as], issuePath(), decision);
const pass = (as: keyof ProofDesk['people'], decision: string) =>
  desk.play(issuePath(), [[desk.people[as], decision]]);
const compare = async (number: number) =>
  (await desk.request('GET', `${issuePath()}/proofs/${number}/compare`, { as: desk.people.reader })).body;

describe('from the first proof to the press', () => {
  it('the proofreader asks on the first proof and passes it', async () => {
    const { reader } = desk.people;
    const { body, status } = await desk.ask(reader, { old: '读同一本书', new: '共读一本书' });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.correction).toMatchObject({
      number: 1,
      state: 'asked',
      stateLabel: '已提出',
      kindLabel: '文字',
      articleTitle: '一张读书桌',
      place: { page: '1', column: 1, row: 3, readingLine: 2, path: 'body[0].content', offset: 15 },
      context: { before: '下午，六个人围着一张桌子', after: '。' },
      askedBy: reader.name,
    });
    await pass('reader', 'passFirstProof');
    const { body: told } = await desk.request('GET', `${issuePath()}/decisions`, { as: reader });
    expect(told.decisions.at(-1)).toMatchObject({ decision: 'passFirstProof', proof: { number: 1 } });
  });

  it('another person agrees and puts it in; the reviews stay', async () => {
    const { editor } = desk.people;
    expect((await desk.act(editor, 1, 'agree')).body.correction).toMatchObject({ state: 'agreed' });
    const before = await desk.request('GET', `/articles/${desk.article}/decisions`, { as: editor });
    const answer = await desk.act(editor, 1, 'apply');
    expect(answer.body.correction).toMatchObject({ state: 'applied', appliedBy: editor.name });
    expect(await desk.text()).toBe('每周三下午，六个人围着一张桌子共读一本书。');
    const after = await desk.request('GET', `/articles/${desk.article}/decisions`, { as: editor });
    expect(after.body).toMatchObject({ stage: 'placed', hash: answer.body.hash });
    expect(after.body.hash).not.toBe(before.body.hash);
    expect(after.body.reviews.every(({ counts }: { counts: boolean }) => counts)).toBe(true);
    expect(after.body.decisions.at(-1)).toMatchObject({
      decision: 'applyCorrection',
      hash: before.body.hash,
      correction: { id: `${desk.issueId}:1`, kind: 'wording', toHash: after.body.hash },
      isOnPresentText: true,
    });
  });

  it('the next proof has to be made before it is read', async () => {
    expect(codeOf(await decide('reader', 'passSecondProof'))).toBe('ProofOutdated');
    expect(codeOf(await desk.act(desk.people.reader, 1, 'verify'))).toBe('CorrectionProofNotNewer');
    expect(await desk.proof(desk.issueId)).toBe(2);
    const found = await compare(2);
    expect(found).toMatchObject({ from: 1, to: 2, isClean: true, frame: [] });
    expect(found.articles[0]).toMatchObject({ done: [1], wantedNotDone: [], doneNotWanted: [] });
    await pass('reader', 'passSecondProof');
  });

  it('签发 waits until everything asked for is settled, 付印 until it is verified', async () => {
    const { reader, editor } = desk.people;
    await pass('reader', 'passThirdProof');
    const asked = await desk.ask(reader, { old: '，', new: '', kind: 'punctuation', at: 5 });
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    await pass('director', 'readThrough');
    const refused = await decide('chief', 'signOff');
    expect(codeOf(refused)).toBe('CorrectionsOpen');
    expect(refused.body.problems[0].message).toContain('第 2 条（删去“，”）');
    const silent = await desk.act(editor, 2, 'decline');
    expect([silent.status, codeOf(silent)]).toEqual([400, 'OpinionMissing']);
    const declined = await desk.act(editor, 2, 'decline', { reason: '逗号应当保留。' });
    expect(declined.body.correction).toMatchObject({ state: 'declined', declineReason: '逗号应当保留。' });
    await pass('chief', 'signOff');
    expect(codeOf(await decide('press', 'releaseToPress'))).toBe('CorrectionsUnverified');
    const verified = await desk.act(reader, 1, 'verify');
    expect(verified.body.correction).toMatchObject({
      state: 'verified',
      verifiedOn: 2,
      verifiedBy: reader.name,
    });
    await pass('press', 'releaseToPress');
  });

  it('the snapshot lists the reviews with the correction that carried them, and all records verify', async () => {
    const { body } = await desk.request('GET', `${issuePath()}?depth=0`, { as: desk.people.editor });
    const address = `${body.title}/${body.year}/${body.issueNumber}`;
    const req = await publishingRequest({ payload: desk.payload, address });
    const { manifest } = decodeSnapshot(encodeSnapshot(await loadReleasedIssue(req, address)));
    const [entry] = manifest.articles;
    expect(entry!.decisions.map(({ name }) => name)).toEqual([
      'passFirstReview',
      'passSecondReview',
      'passSecrecyReview',
      'passFinalReview',
      'applyCorrection',
    ]);
    expect(entry!.decisions.at(-1)!.hash).toBe(entry!.hash);
    const found = await verifyRecords(await createLocalReq({}, desk.payload));
    expect(found).toMatchObject({ faults: [], proofs: 2, corrections: 6 });
  });
});

describe('a correction of substance', () => {
  let own: ProofDesk;
  beforeAll(async () => {
    own = await openProofDesk(desk);
  });

  it('may not go under a lighter kind', async () => {
    const { reader } = own.people;
    const refused = await own.ask(reader, { old: '六个人', new: '九个人' });
    expect(codeOf(refused)).toBe('CorrectionKindTooLight');
    expect(refused.body.problems[0].message).toContain('数字');
    expect(codeOf(await own.ask(reader, { old: '围着', new: '未围着' }))).toBe('CorrectionKindTooLight');
  });

  it('takes back 终审 and 保密审查, and they must be given again', async () => {
    const { editor, chief } = own.people;
    await own.applied({ old: '六个人', new: '九个人', kind: 'substance' });
    const path = `/articles/${own.article}`;
    const { body } = await own.request('GET', `${path}/decisions`, { as: editor });
    expect(body.stage).toBe('finalReview');
    expect(body.reviews.map(({ counts }: { counts: boolean }) => counts)).toEqual([true, true, false]);
    expect(codeOf(await own.decide(chief, path, 'passFinalReview'))).toBe('SecrecyReviewMissing');
    await own.play(path, [
      [editor, 'passSecrecyReview', { attachment: { name: '审查表 9 号' } }],
      [chief, 'passFinalReview'],
    ]);
    const again = await own.request('GET', `${path}/decisions`, { as: editor });
    expect(again.body.stage).toBe('placed');
  });
});

describe('changes nobody had asked for', () => {
  it('are found by 核红 and stand in the way of 付印 until somebody answers for them', async () => {
    const own = await openProofDesk(desk);
    const { editor, director, chief, reader, press } = own.people;
    const path = `/articles/${own.article}`;
    const { revision } = (await own.request('GET', `${path}?depth=0`, { as: editor })).body;
    await own.request('PATCH', path, { as: editor, body: { title: '一张读书桌前', revision } });
    await own.play(path, [
      [editor, 'passFirstReview'],
      [director, 'passSecondReview'],
      [editor, 'passSecrecyReview', { attachment: { name: '审查表 9 号' } }],
      [chief, 'passFinalReview'],
    ]);
    await own.proof(own.issueId);
    const issue = `/issues/${own.issueId}`;
    await own.play(issue, [
      [reader, 'passFirstProof'],
      [reader, 'passSecondProof'],
      [reader, 'passThirdProof'],
      [director, 'readThrough'],
      [chief, 'signOff'],
    ]);
    const found = (await own.request('GET', `${issue}/proofs/2/compare`, { as: reader })).body;
    expect(found.isClean).toBe(false);
    expect(found.articles[0].doneNotWanted).toMatchObject([
      { before: '一张读书桌', after: '一张读书桌前', place: { page: '1', row: 1, readingLine: 0 } },
    ]);
    const refused = await own.decide(press, issue, 'releaseToPress');
    expect(codeOf(refused)).toBe('UnaskedChanges');
    expect(refused.body.problems[0].message).toContain('《一张读书桌前》（第 1 次到第 2 次校样之间）');
    const [{ article, hash }] = found.acceptable;
    const accept = (as: typeof chief, reason: string, more = {}) =>
      own.request('POST', `${issue}/proofs/2/accept`, {
        as,
        body: { article, hash, reason, idempotencyKey: randomUUID(), ...more },
      });
    expect(codeOf(await accept(reader, '有意改的'))).toBe('CorrectionNotForRole');
    expect(codeOf(await accept(chief, ' '))).toBe('OpinionMissing');
    expect(codeOf(await accept(chief, '有意改的', { hash: 'a'.repeat(64) }))).toBe('NothingToAccept');
    const accepted = await accept(chief, '标题经三审改定。');
    expect(accepted.body).toMatchObject({ isClean: true, acceptable: [] });
    expect(accepted.body.articles[0].accepted).toMatchObject({ by: chief.name, reason: '标题经三审改定。' });
    await own.play(issue, [[press, 'releaseToPress']]);
  });
});
