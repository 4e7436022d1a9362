import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProof } from '../../../../cms/operations/proofs/make-proof.ts';
import { requestOf } from '../../../../cms/operations/request-of.ts';
import { type ProblemError, sha256 } from '../../../../content/model/index.ts';
import type { Account } from '../../../helpers/cms.ts';
import { quickProof } from '../../../helpers/quick-proof.ts';
import { codeOf, type Desk, openDesk } from '../desk.ts';
import { SENTENCE } from './proof-desk.ts';

let desk: Desk;
let issue: string;
let article: string;
beforeAll(async () => {
  desk = await openDesk();
  issue = await desk.issue();
  article = await desk.accepted();
  await desk.play(`/articles/${article}`, [[desk.people.director, 'placeInIssue', { issue }]]);
});
afterAll(() => desk.close());

const get = (path: string, as: Account = desk.people.reader) =>
  desk.request('GET', `/issues/${issue}/proofs${path}`, { as });
const make = (as: Account, idempotencyKey = randomUUID()) =>
  desk.request('POST', `/issues/${issue}/proofs`, { as, body: { idempotencyKey } });
const folder = () => join(dirname(desk.payload.collections.media!.config.upload.staticDir!), 'proofs');
const edit = async (title: string) => {
  const { revision } = (await desk.request('GET', `/articles/${article}?depth=0`, { as: desk.people.editor }))
    .body;
  const body = { title, revision };
  await desk.request('PATCH', `/articles/${article}`, { as: desk.people.editor, body });
};

describe('a proof set by the typesetter', () => {
  it('is refused before 齐稿 and to who reads no proofs', async () => {
    expect(codeOf(await make(desk.people.press))).toBe('ProofNotAtStage');
    expect((await make(desk.people.author)).status).toBe(404);
    await desk.play(`/issues/${issue}`, [[desk.people.director, 'assemble']]);
    expect(codeOf(await desk.decide(desk.people.reader, `/issues/${issue}`, 'passFirstProof'))).toBe(
      'ProofMissing',
    );
  });

  it('is numbered, kept with its PDF and the places of its lines, and told', {
    timeout: 120_000,
  }, async () => {
    const { status, body } = await make(desk.people.press);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.proof).toMatchObject({ number: 1, round: 1, stage: 'assembled', isCurrent: true });
    expect(body).toMatchObject({ isUnchanged: false, latest: 1, isCurrent: true, mayMake: true });
    expect(body.proof.pages).toBeGreaterThan(0);
    const pdf = await get('/1/pdf');
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    expect(pdf.headers.get('Cache-Control')).toBe('private, no-store');
    expect(String(pdf.body)).toMatch(/^%PDF-/);
    const { body: told } = await get('/1/lines');
    const shown = told.lines.filter((line: { article: string }) => line.article === article);
    const text = shown.map((line: { text: string }) => line.text).join('');
    expect(text).toContain(SENTENCE.slice(0, 5));
    expect(told.articles[0].lines.at(-1).text).toBe(SENTENCE);
    const log = await desk.payload.find({
      collection: 'audit-log',
      where: { action: { in: ['proof.make', 'proof.export'] } },
      sort: 'seq',
      overrideAccess: true,
    });
    expect(log.docs.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['proof.make', desk.people.press.name],
      ['proof.export', desk.people.reader.name],
    ]);
  });

  it('is the same proof again while text and pages are the same, by the same key or another', {
    timeout: 120_000,
  }, async () => {
    const again = await make(desk.people.press);
    expect(again.body).toMatchObject({ isUnchanged: true, proof: { number: 1 } });
    expect((await readdir(folder())).length).toBe(2);
  });
});

describe('a proof', () => {
  it('is not recorded of a text that was changed while it was set', async () => {
    const req = await requestOf(desk.payload, desk.people.press.id);
    const order = {
      req,
      issue,
      idempotencyKey: randomUUID(),
      setProof: async (input: Parameters<typeof quickProof>[0]) => {
        await edit('一张书桌');
        return quickProof(input);
      },
    };
    const error = await makeProof(order).catch((caught: ProblemError) => caught);
    expect(error).toMatchObject({ problems: [{ code: 'TextChangedSinceShown' }] });
    expect((await get('')).body.proofs).toHaveLength(1);
    await edit('一张读书桌');
  });

  it('is missed when its file is gone or was changed', async () => {
    const { pdfSha256 } = (await get('')).body.proofs[0];
    await rm(join(folder(), `${pdfSha256}.pdf`));
    const answer = await get('/1/pdf');
    expect([answer.status, codeOf(answer)]).toEqual([409, 'ProofFileMissing']);
    expect(pdfSha256).not.toBe(sha256(''));
    expect(codeOf(await get('/9/pdf'))).toBe('ProofUnknown');
    expect(codeOf(await get('/x/lines'))).toBe('ProofUnknown');
    expect(codeOf(await get('/1/compare'))).toBe('ProofUnknown');
  });

  it('counts for the text it was made of and no other', async () => {
    const { reader } = desk.people;
    await edit('一张书桌');
    expect(codeOf(await desk.decide(reader, `/issues/${issue}`, 'passFirstProof'))).toBe('ProofOutdated');
    expect((await get('')).body).toMatchObject({ latest: 1, isCurrent: false });
    await edit('一张读书桌');
    await desk.play(`/issues/${issue}`, [[reader, 'passFirstProof']]);
  });
});
