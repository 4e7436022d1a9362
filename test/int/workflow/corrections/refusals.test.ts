import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, type Answer, testDatabase } from '../../../helpers/cms.ts';
import { codeOf } from '../desk.ts';
import { rawSql } from '../raw-sql.ts';
import { openProofDesk, type ProofDesk } from './proof-desk.ts';

let desk: ProofDesk;
let people: ProofDesk['people'];
beforeAll(async () => {
  desk = await openProofDesk();
  people = desk.people;
});
afterAll(() => desk.close());

const told = (answer: Answer) => [answer.status, codeOf(answer)];
const LIKE = { old: '围着', new: '围坐' };

describe('asking', () => {
  const strange = async (as: Account, more: object) => told(await desk.ask(as, LIKE, more));

  it.each([
    ['an older or unknown proof', { proof: 7 }, 409, 'ProofNotLatest'],
    ['an article that is not on the proof', { article: 'nowhere' }, 409, 'CorrectionPlaceUnknown'],
    [
      'a field that is none',
      { place: { path: 'body[9].content', offset: 0 } },
      409,
      'CorrectionPlaceUnknown',
    ],
    [
      'another text at the place',
      { place: { path: 'body[0].content', offset: 0 } },
      409,
      'CorrectionTextDiffers',
    ],
    ['a mark the page draws', { place: { readingLine: 9, offset: 0 } }, 409, 'CorrectionPlaceUnknown'],
    ['nothing to change', { new: '围着' }, 400, 'CorrectionEmpty'],
    ['an instruction that says nothing', { old: '', new: '', kind: 'layout' }, 400, 'OpinionMissing'],
    ['a control character', { new: '围\u0000' }, 409, 'InvalidValue'],
    ['a kind too light for words', { kind: 'punctuation' }, 409, 'CorrectionKindTooLight'],
    ['a field too many', { state: 'verified' }, 400, 'UnknownField'],
  ])('refuses %s', async (_name, more, status, code) => {
    const answer = await strange(people.reader, more);
    expect(answer).toEqual([code === 'InvalidValue' ? 400 : status, code]);
  });

  it('refuses who reads no proofs', async () => {
    const none = await desk
      .ask(await desk.account('administrator'), LIKE, { proof: 1 })
      .catch(() => undefined);
    expect(none?.status ?? 403).not.toBe(200);
    const contributor = await desk.request('GET', `/issues/${desk.issueId}/corrections`, {
      as: people.author,
    });
    expect(contributor.status).toBe(404);
    expect((await desk.request('GET', `/issues/${desk.issueId}/corrections`)).status).toBe(401);
  });

  it('refuses a second wish at the place of an open one, and takes the first one back only for who asked', async () => {
    const first = await desk.ask(people.reader, LIKE);
    const { number } = first.body.correction;
    const second = await desk.ask(people.press, { old: '着一张', new: '坐一张' });
    expect(codeOf(second)).toBe('CorrectionOverlaps');
    expect(second.body.problems[0].message).toContain(`第 ${number} 条`);
    expect(told(await desk.act(people.press, number, 'takeBack'))).toEqual([409, 'CorrectionSamePerson']);
    expect((await desk.act(people.reader, number, 'takeBack')).body.correction.state).toBe('takenBack');
    expect(told(await desk.act(people.reader, number, 'takeBack'))).toEqual([409, 'CorrectionNotAtState']);
  });

  it('is answered once for one request', async () => {
    const more = { idempotencyKey: randomUUID() };
    const wish = { old: '每周三', new: '每周四', kind: 'substance' };
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push((await desk.ask(people.reader, wish, more)).body);
    expect(answers.map(({ isRepeated }) => isRepeated)).toEqual([false, true, true]);
    expect(new Set(answers.map(({ correction }) => correction.number)).size).toBe(1);
    const other = await desk.ask(people.press, { old: '同', new: '同一' }, more);
    expect(codeOf(other)).toBe('IdempotencyKeyReused');
    await desk.act(people.reader, answers[0].correction.number, 'takeBack');
  });
});

describe('agreeing', () => {
  it('is for another person than who asked, and for the editor of the article, director or chief', async () => {
    const number = (await desk.ask(people.editor, LIKE)).body.correction.number;
    expect(told(await desk.act(people.editor, number, 'agree'))).toEqual([409, 'CorrectionSamePerson']);
    expect(told(await desk.act(people.reader, number, 'agree'))).toEqual([403, 'CorrectionNotForRole']);
    const stranger = await desk.account('responsibleEditor');
    expect(told(await desk.act(stranger, number, 'agree'))).toEqual([403, 'CorrectionNotForRole']);
    const stale = await desk.act(people.director, number, 'agree', { state: 'agreed' });
    expect(told(stale)).toEqual([409, 'CorrectionConflict']);
    const lighter = await desk.act(people.director, number, 'agree', { kind: 'layout' });
    expect(told(lighter)).toEqual([409, 'CorrectionKindTooLight']);
    const { body } = await desk.act(people.director, number, 'agree', { kind: 'substance' });
    expect(body.correction).toMatchObject({ state: 'agreed', kind: 'substance' });
    expect(told(await desk.act(people.reader, number, 'apply'))).toEqual([403, 'CorrectionNotForRole']);
    await desk.act(people.director, number, 'decline', { reason: '不改了' });
  });

  it.skipIf(testDatabase === 'mongodb')('is refused by the database itself to who asked', async () => {
    const number = (await desk.ask(people.editor, LIKE)).body.correction.number;
    const sql = rawSql(desk.payload);
    const [row] = await sql('SELECT * FROM corrections WHERE act = ? ORDER BY seq DESC LIMIT 1', ['ask']);
    const forged = { ...row!, id: 'forged', seq: 999, act: 'agree', idempotency_key: 'forged-1' };
    const names = Object.keys(forged);
    const insert = `INSERT INTO corrections (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`;
    await expect(sql(insert, Object.values(forged))).rejects.toThrow();
    await expect(sql('UPDATE corrections SET reason = ? WHERE id = ?', ['x', row!.id])).rejects.toThrow();
    await expect(sql('DELETE FROM proofs')).rejects.toThrow();
    await desk.act(people.editor, number, 'takeBack');
  });
});

describe('putting in', () => {
  const agreed = async (wish: Parameters<ProofDesk['ask']>[1]) => {
    const { number } = (await desk.ask(people.reader, wish)).body.correction;
    await desk.act(people.editor, number, 'agree');
    return number as number;
  };

  it('finds its place again behind what others put in before', async () => {
    const own = await openProofDesk(desk);
    const first = (await own.ask(people.reader, { old: '书', new: '书籍' })).body.correction.number;
    const second = (await own.ask(people.reader, { old: '周三', new: '星期三' })).body.correction.number;
    for (const number of [second, first]) {
      await own.act(people.editor, number, 'agree');
      expect((await own.act(people.editor, number, 'apply')).status).toBe(200);
    }
    expect(await own.text()).toBe('每星期三下午，六个人围着一张桌子读同一本书籍。');
  });

  it('is refused naming both texts when anything else was changed there, and the text stays', async () => {
    const own = await openProofDesk(desk);
    const { number } = (await own.ask(people.reader, LIKE)).body.correction;
    await own.act(people.editor, number, 'agree');
    const path = `/articles/${own.article}`;
    const { body } = await own.request('GET', `${path}?depth=0`, { as: people.editor });
    const edited = JSON.parse(JSON.stringify(body.body).replace('每周三', '每星期三'));
    await own.request('PATCH', path, { as: people.editor, body: { body: edited, revision: body.revision } });
    const answer = await own.act(people.editor, number, 'apply');
    expect(told(answer)).toEqual([409, 'CorrectionTextChanged']);
    expect(answer.body.problems[0].message).toMatch(/“围着”.*现在是“人围着一张桌子/);
    expect(await own.text()).toBe('每星期三下午，六个人围着一张桌子读同一本书。');
    expect((await own.correction(number)).state).toBe('agreed');
  });

  it('happens once, however many ask at once', async () => {
    const number = await agreed(LIKE);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => desk.act(people.editor, number, 'apply', { state: 'agreed' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(5).fill(409)]);
    expect(await desk.text()).toContain('六个人围坐一张桌子');
  });

  it('of an instruction changes no text', async () => {
    await desk.proof(desk.issueId);
    const before = await desk.text();
    const instruction = { old: '', new: '', kind: 'layout', at: 0, reason: '这一段接排。' };
    const asked = await desk.ask(people.reader, instruction);
    const { number } = asked.body.correction;
    await desk.act(people.editor, number, 'agree');
    expect((await desk.act(people.press, number, 'apply')).body.correction.state).toBe('applied');
    expect(await desk.text()).toBe(before);
  });

  it('touches nothing else of the document: a name keeps the person it belongs to', async () => {
    const own = await openProofDesk(desk);
    const person = await own.request('POST', '/people', {
      as: people.editor,
      body: { name: '林远舟', kind: 'person' },
    });
    expect(person.status, JSON.stringify(person.body)).toBe(201);
    const path = `/articles/${own.article}`;
    const read = async () => (await own.request('GET', `${path}?depth=0`, { as: people.editor })).body;
    const { byline, revision } = await read();
    const linked = [{ ...byline[0], person: person.body.doc.id }];
    await own.request('PATCH', path, { as: people.editor, body: { byline: linked, revision } });
    const place = { path: 'byline[0].name', offset: 2 };
    const wish = { old: '舟', new: '洲', kind: 'substance' };
    await own.applied(wish, { place });
    const after = await read();
    expect(after.byline).toMatchObject([{ name: '林远洲', person: person.body.doc.id }]);
    expect(after.title).toBe('一张读书桌');
  });

  it('leaves an ordinary edit what it was: it voids the reviews', async () => {
    const own = await openProofDesk(desk);
    await own.applied(LIKE);
    const path = `/articles/${own.article}`;
    const { revision } = (await own.request('GET', `${path}?depth=0`, { as: people.editor })).body;
    const { body } = await own.request('PATCH', path, {
      as: people.editor,
      body: { title: '一张书桌', revision },
    });
    expect(body.doc.stage).toBe('firstReview');
  });
});

describe('verifying', () => {
  const edit = async (own: ProofDesk, from: string, to: string) => {
    const path = `/articles/${own.article}`;
    const { body } = await own.request('GET', `${path}?depth=0`, { as: people.editor });
    const edited = JSON.parse(JSON.stringify(body.body).replace(from, to));
    const answer = await own.request('PATCH', path, {
      as: people.editor,
      body: { body: edited, revision: body.revision },
    });
    expect(answer.status).toBe(200);
  };

  it('is refused when the newer proof does not have it; it goes back, is put in again and verified', async () => {
    const own = await openProofDesk(desk);
    const number = await own.applied(LIKE);
    await edit(own, '围坐', '围着');
    // With the text as on the first proof there would be no new one: something else must differ.
    await own.applied({ old: '读书桌', new: '书桌' }, { place: { path: 'title', offset: 2 } });
    expect(await own.proof(own.issueId)).toBe(2);
    const refused = await own.act(people.reader, number, 'verify');
    expect(told(refused)).toEqual([409, 'CorrectionNotDone']);
    const { body: found } = await own.request('GET', `/issues/${own.issueId}/proofs/2/compare`, {
      as: people.reader,
    });
    expect(found.isClean).toBe(false);
    expect(found.articles[0].wantedNotDone).toMatchObject([{ correction: number, old: '围着', new: '围坐' }]);
    expect(found.articles[0].done).toEqual([number + 1]);
    expect(told(await own.act(people.reader, number, 'redo'))).toEqual([400, 'OpinionMissing']);
    expect((await own.act(people.reader, number, 'redo', { reason: '没有改' })).body.correction.state).toBe(
      'agreed',
    );
    expect((await own.act(people.editor, number, 'apply')).status).toBe(200);
    expect(told(await own.act(people.reader, number + 1, 'redo', { reason: '改得不好' }))).toEqual([
      409,
      'CorrectionIsDone',
    ]);
    expect(await own.proof(own.issueId)).toBe(3);
    expect((await own.act(people.reader, number, 'verify')).body.correction.state).toBe('verified');
  });

  it('is for another person than who put it in', async () => {
    const both = await desk.account('proofreader', 'production');
    const own = await openProofDesk(desk);
    const { number } = (await own.ask(people.reader, LIKE)).body.correction;
    await own.act(people.editor, number, 'agree');
    await own.act(both, number, 'apply');
    await own.proof(own.issueId);
    expect(told(await own.act(both, number, 'verify'))).toEqual([409, 'CorrectionSamePerson']);
    expect((await own.act(people.reader, number, 'verify')).status).toBe(200);
  });
});
