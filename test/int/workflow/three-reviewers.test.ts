import { randomUUID } from 'node:crypto';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillGuards } from '../../../cms/migrations/20261121_105216_review_guard.ts';
import { decisionKey } from '../../../cms/operations/decision-records.ts';
import { throughDoor } from '../../../cms/operations/door.ts';
import { createStored, getStored } from '../../../cms/operations/stored.ts';
import { verifyRecords } from '../../../cms/operations/verify-records.ts';
import { testDatabase } from '../../helpers/cms.ts';
import { codeOf, type Desk, openDesk } from './desk.ts';
import { rawSql, withoutTriggers } from './raw-sql.ts';

let desk: Desk;
let article: string;
beforeAll(async () => {
  desk = await openDesk();
  article = await desk.accepted();
});
afterAll(() => desk.close());

type Row = Record<string, unknown>;
const firstReview = () => decisionKey({ type: 'article', id: article }, 3);

/** The editor's 初审 once more, as the 终审 of a program that asks no rules. */
async function forgedRow(): Promise<Row & { id: string }> {
  const req = await createLocalReq({}, desk.payload);
  const row = (await getStored<Row>(req, 'decisions', firstReview()))!;
  return {
    ...row,
    id: `article:${article}:99`,
    seq: 99,
    decision: 'passFinalReview',
    idempotencyKey: randomUUID(),
  };
}

async function insert(row: Row): Promise<unknown> {
  const req = await createLocalReq({}, desk.payload);
  return throughDoor(req, () => createStored(req, 'decisions', row as Row & { id: string }));
}

describe('the database itself', () => {
  it('refuses a second level of one article to one person by the unique key, on either engine', async () => {
    const forged = await forgedRow();
    const work = () => insert(forged);
    if (testDatabase === 'mongodb') await expect(work()).rejects.toThrow();
    else await withoutTriggers(rawSql(desk.payload), () => expect(work()).rejects.toThrow());
    const req = await createLocalReq({}, desk.payload);
    expect(await getStored(req, 'decisions', String(forged.id))).toBeUndefined();
  });

  it('lets the same person take the same level again after an edit', async () => {
    const { editor } = desk.people;
    const path = `/articles/${await desk.manuscript()}`;
    await desk.play(path, [
      [editor, 'submit'],
      [editor, 'register'],
      [editor, 'passFirstReview'],
    ]);
    await desk.request('PATCH', path, { as: editor, body: { title: '改后再审', revision: 1 } });
    expect((await desk.decide(editor, path, 'passFirstReview')).status).toBe(200);
  });
});

describe.skipIf(testDatabase === 'mongodb')('the embedded database', () => {
  it('refuses it even under another key, by a trigger that looks at the rows', async () => {
    const forged = { ...(await forgedRow()), guard: 'another' };
    await expect(insert(forged)).rejects.toThrow();
    await withoutTriggers(rawSql(desk.payload), async () => {
      await insert(forged);
      await rawSql(desk.payload)('DELETE FROM decisions WHERE id = ?', [forged.id]);
    });
  });

  it.each(['decisions', 'audit_log'])('changes and removes no row of %s', async (table) => {
    const sql = rawSql(desk.payload);
    const before = await sql(`SELECT * FROM ${table}`);
    expect(before.length).toBeGreaterThan(0);
    await expect(sql(`UPDATE ${table} SET seq = 5`)).rejects.toThrow('append-only');
    await expect(sql(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    expect(await sql(`SELECT * FROM ${table}`)).toEqual(before);
  });

  it('gives rows of before the keys the program would have given them', async () => {
    const sql = rawSql(desk.payload);
    const { drizzle } = desk.payload.db as unknown as { drizzle: { run(query: unknown): Promise<unknown> } };
    const guards = () => sql('SELECT id, guard FROM decisions ORDER BY id');
    const before = await guards();
    await withoutTriggers(sql, async () => {
      await sql('UPDATE decisions SET guard = NULL');
      await drizzle.run(fillGuards);
    });
    expect(await guards()).toEqual(before);
    expect((await verifyRecords(await createLocalReq({}, desk.payload))).faults).toEqual([]);
  });
});

describe('a decision on behalf of somebody', () => {
  it('is recorded, and uses up the level of both', async () => {
    const { editor, director, chief } = desk.people;
    const deputy = await desk.account('editorialDirector', 'editorInChief');
    const path = `/articles/${await desk.manuscript()}`;
    await desk.play(path, [
      [editor, 'submit'],
      [editor, 'register'],
      [editor, 'passFirstReview'],
    ]);
    const codes = async (onBehalfOf: string) =>
      codeOf(await desk.decide(deputy, path, 'passSecondReview', { onBehalfOf }));
    expect(await codes(deputy.id)).toBe('DelegationToSelf');
    await desk.delegate(chief, deputy);
    expect(await codes(chief.id)).toBe('DelegationNotForRole');
    expect(await codes('nobody')).toBe('DelegatorUnknown');
    expect(await codes(director.id)).toBe('DelegationNotGiven');
    expect((await desk.delegate(director, deputy)).status).toBe(200);
    const taken = await desk.decide(deputy, path, 'passSecondReview', { onBehalfOf: director.id });
    expect(taken.body.decisions.at(-1)).toMatchObject({
      actorName: deputy.name,
      onBehalfOf: { id: director.id, name: director.name },
    });
    await desk.play(path, [[editor, 'passSecrecyReview', { attachment: { name: '审查表 8 号' } }]]);
    expect(codeOf(await desk.decide(deputy, path, 'passFinalReview'))).toBe('SameReviewerTwice');
    const twice = await desk.account('editorialDirector', 'editorInChief');
    await desk.delegate(twice, deputy);
    const other = `/articles/${await desk.manuscript()}`;
    await desk.play(other, [
      [editor, 'submit'],
      [editor, 'register'],
      [editor, 'passFirstReview'],
      [deputy, 'passSecondReview', { onBehalfOf: twice.id }],
      [editor, 'passSecrecyReview', { attachment: { name: '审查表 9 号' } }],
    ]);
    expect(codeOf(await desk.decide(twice, other, 'passFinalReview'))).toBe('SameReviewerTwice');
  });
});

describe('a review in name only', () => {
  it('stays visible with the decision', async () => {
    const shown = await desk.request('GET', `/articles/${article}/decisions`, { as: desk.people.chief });
    const last = shown.body.decisions.find((row: Row) => row.decision === 'passFinalReview');
    expect(last.warnings.map((warning: Row) => warning.code)).toEqual([
      'ReviewTooFast',
      'OpinionSparse',
      'OpinionCopied',
      'ReviewsWithinHour',
    ]);
  });
});

describe('signing an issue', () => {
  it('wants the password again, at 签发 and at 付印', async () => {
    const { issue } = await desk.readThroughIssue();
    const path = `/issues/${issue}`;
    const { chief, press } = desk.people;
    const shown = await desk.request('GET', `${path}/decisions`, { as: chief });
    expect(shown.body.offers.find((offer: Row) => offer.name === 'signOff')).toMatchObject({
      needsPassword: true,
    });
    for (const [as, decision] of [
      [chief, 'signOff'],
      [press, 'releaseToPress'],
    ] as const) {
      const answer = async (password: string) => {
        const { status, ...rest } = await desk.decide(as, path, decision, { password });
        return [status, codeOf({ status, ...rest })];
      };
      expect(await answer('')).toEqual([403, 'PasswordMissing']);
      expect(await answer('not-the-password')).toEqual([403, 'PasswordWrong']);
      expect((await desk.decide(as, path, decision)).status).toBe(200);
    }
  });
});
