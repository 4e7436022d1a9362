import { createLocalReq } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyRecords } from '../../../../cms/operations/verify-records.ts';
import { codeOf } from '../desk.ts';
import { openProofDesk, type ProofDesk, SENTENCE } from './proof-desk.ts';

let desk: ProofDesk;
beforeAll(async () => {
  desk = await openProofDesk();
});
afterAll(() => desk.close());

const AT = SENTENCE.indexOf('六个人');
const LAYOUT = { old: '', new: '', kind: 'layout' };
const lines = async (own: ProofDesk) => {
  const path = `/issues/${own.issueId}/proofs`;
  const { latest } = (await own.request('GET', path, { as: own.people.reader })).body;
  const { body } = await own.request('GET', `${path}/${latest}/lines`, { as: own.people.reader });
  const [article] = body.articles;
  return article.lines
    .filter(({ part }: { part: string }) => part === 'paragraph')
    .map(({ text }: { text: string }) => text);
};
const compare = async (own: ProofDesk, number: number) =>
  (await own.request('GET', `/issues/${own.issueId}/proofs/${number}/compare`, { as: own.people.reader }))
    .body;
const reviews = async (own: ProofDesk) =>
  (await own.request('GET', `/articles/${own.article}/decisions`, { as: own.people.editor })).body;

it('另起段 and 接排 go their road: put in, the reviews stay, found done, verified', async () => {
  const { reader, editor } = desk.people;
  const before = await lines(desk);
  const parted = await desk.applied({ ...LAYOUT, at: AT }, { border: 'newParagraph' });
  const words = await desk.applied({ old: '围着', new: '围坐' });
  expect(await desk.proof(desk.issueId)).toBe(2);
  const [first, second] = [SENTENCE.slice(0, AT), SENTENCE.slice(AT).replace('围着', '围坐')];
  expect(await lines(desk)).toEqual([first, second, ...before.slice(1)]);
  const told = await reviews(desk);
  expect(told.stage).toBe('placed');
  expect(told.reviews.every(({ counts }: { counts: boolean }) => counts)).toBe(true);
  const found = await compare(desk, 2);
  expect(found).toMatchObject({ isClean: true, byEye: [] });
  expect(found.articles[0]).toMatchObject({ done: [parted, words], wantedNotDone: [], borders: [] });
  expect(await desk.correction(parted)).toMatchObject({
    isDone: true,
    border: 'newParagraph',
    old: '',
    new: '',
    context: { after: '六个人围着一张桌子读同一' },
  });
  for (const number of [parted, words])
    expect((await desk.act(reader, number, 'verify')).body.correction.state).toBe('verified');

  const place = { path: 'body[1].content', offset: 0 };
  const joined = await desk.applied(LAYOUT, { border: 'runOn', place });
  expect(await desk.proof(desk.issueId)).toBe(3);
  expect(await lines(desk)).toEqual([SENTENCE.replace('围着', '围坐'), ...before.slice(1)]);
  expect((await compare(desk, 3)).articles[0]).toMatchObject({
    done: [joined],
    borders: [],
    doneNotWanted: [],
  });
  expect((await desk.act(reader, joined, 'verify')).status).toBe(200);
  const rows = await desk.request('GET', `/articles/${desk.article}/decisions`, { as: editor });
  expect(rows.body.decisions.at(-1).correction.kind).toBe('layout');
  expect((await verifyRecords(await createLocalReq({}, desk.payload))).faults).toEqual([]);
});

it('a border that cannot be is refused', async () => {
  const { reader } = desk.people;
  const ask = (border: string, place: object) => desk.ask(reader, LAYOUT, { border, place });
  expect(codeOf(await ask('runOn', { path: 'body[0].content', offset: 0 }))).toBe('CorrectionNotFitting');
  expect(codeOf(await ask('newParagraph', { path: 'title', offset: 2 }))).toBe('CorrectionNotFitting');
  expect(codeOf(await ask('newParagraph', { path: 'body[0].content', offset: 0 }))).toBe(
    'CorrectionNotFitting',
  );
  const typed = await desk.ask(reader, { ...LAYOUT, new: '\u2029', at: AT });
  expect([typed.status, codeOf(typed)]).toEqual([400, 'InvalidValue']);
});

it('one whose place was changed is not put in, naming both', async () => {
  const own = await openProofDesk(desk);
  const { reader, editor } = own.people;
  const asked = await own.ask(reader, { ...LAYOUT, at: AT }, { border: 'newParagraph' });
  const { number } = asked.body.correction;
  await own.act(editor, number, 'agree');
  const path = `/articles/${own.article}`;
  const { body } = await own.request('GET', `${path}?depth=0`, { as: editor });
  const edited = JSON.parse(JSON.stringify(body.body).replace('六个人', '，六个人'));
  const saved = await own.request('PATCH', path, {
    as: editor,
    body: { body: edited, revision: body.revision },
  });
  expect(saved.status).toBe(200);
  const refused = await own.act(editor, number, 'apply');
  expect([refused.status, codeOf(refused)]).toEqual([409, 'CorrectionTextChanged']);
  expect(refused.body.problems[0].message).toMatch(/“每周三下午，六个人围着一”.*“每周三下午，，六个人围着”/);
});
