import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskDescription } from '../../../cms/operations/desk/describe-desk.ts';
import type { Account } from '../../helpers/cms.ts';
import { codeOf, type Desk, openDesk } from './desk.ts';

let desk: Desk;
let issue: string;
let articles: string[];

beforeAll(async () => {
  desk = await openDesk();
  await desk.payload.create({
    collection: 'columns',
    data: { id: 'practice', slug: 'practice', name: '工作思考' } as never,
    context: { keepIds: true },
    overrideAccess: true,
  });
  const column = (id: string, name: string) => ({ id, slug: id, name, articles: [] });
  issue = await desk.issue({
    columns: [column('theory', '理论探讨'), column('practice', '工作思考')],
    pages: 8,
  });
  articles = [];
  for (const title of ['第一篇', '第二篇', '第三篇']) {
    const id = await desk.accepted(title);
    await desk.play(`/articles/${id}`, [[desk.people.director, 'placeInIssue', { issue }]]);
    articles.push(id);
  }
});
afterAll(() => desk.close());

const read = async (as: Account) =>
  (await desk.request('GET', `/issues/${issue}/desk`, { as })).body as DeskDescription;
const arrange = (as: Account, body: object) =>
  desk.request('POST', `/issues/${issue}/arrangement`, { as, body });
const order = ({ rows }: DeskDescription) => rows.map((row) => row.articles.map(({ title }) => title));
const rowsOf = ({ rows }: DeskDescription) =>
  rows.map(({ id, articles: list }) => ({ id, articles: list.map((item) => item.id) }));

describe('the issue desk through HTTP', () => {
  it('shows columns, articles, what is missing and who may change it', async () => {
    const { director, reader, author } = desk.people;
    const shown = await read(director);
    expect(order(shown)).toEqual([['第一篇', '第二篇', '第三篇'], []]);
    expect(shown.rows[0]!.articles[0]).toMatchObject({
      stageLabel: '编入',
      tone: 'ready',
      missing: [],
      authors: ['林远舟'],
    });
    expect(shown.rows[0]!.articles[0]!.characters).toBeGreaterThan(10);
    expect(shown).toMatchObject({ stageLabel: '策划', isFrozen: false, plannedPages: 8, missing: [] });
    expect(shown.refusal).toBeUndefined();
    expect((await read(reader)).refusal).toMatchObject({ code: 'EditNotForRole' });
    expect(codeOf(await desk.request('GET', `/issues/${issue}/desk`, { as: author }))).toBe(
      'SubjectNotFound',
    );
  });

  it('saves an order and a plan, and neither touches the reviews', async () => {
    const { director } = desk.people;
    const shown = await read(director);
    const rows = rowsOf(shown);
    rows[0]!.articles.reverse();
    const pagePlan = { [articles[0]!]: 1.5 };
    const saved = await arrange(director, { revision: shown.revision, rows, pagePlan });
    expect(order(saved.body)).toEqual([['第三篇', '第二篇', '第一篇'], []]);
    expect(saved.body).toMatchObject({ pagePlan, revision: shown.revision + 1 });
    expect(saved.body.rows[0].articles.every((item: { tone: string }) => item.tone === 'ready')).toBe(true);
  });

  it('refuses an order that started from an older revision, and keeps what is there', async () => {
    const { director } = desk.people;
    const shown = await read(director);
    const rows = rowsOf(shown);
    rows[0]!.articles.reverse();
    const late = await arrange(director, { revision: shown.revision - 1, rows });
    expect([late.status, codeOf(late)]).toEqual([409, 'RevisionStale']);
    expect(order(await read(director))).toEqual(order(shown));
  });

  it('refuses to add, drop or double an article, and a plan of odd pages', async () => {
    const { director } = desk.people;
    const shown = await read(director);
    const { revision } = shown;
    const [first, second] = rowsOf(shown);
    const attempt = async (rows: object[]) => codeOf(await arrange(director, { revision, rows }));
    expect(await attempt([{ ...first!, articles: first!.articles.slice(1) }, second!])).toBe(
      'ArrangementDiffers',
    );
    expect(await attempt([first!, { ...second!, articles: [first!.articles[0]] }])).toBe(
      'ArrangementDiffers',
    );
    expect(await attempt([first!])).toBe('ArrangementDiffers');
    const odd = { revision, rows: [first!, second!], pagePlan: { [articles[0]!]: 0.3 } };
    expect((await arrange(director, odd)).status).toBe(400);
    expect((await read(director)).revision).toBe(revision);
  });

  it('takes an article to another column in its own text too, which then wants its reviews again', async () => {
    const { director } = desk.people;
    const shown = await read(director);
    const [first, second] = rowsOf(shown);
    const moved = first!.articles.pop()!;
    second!.articles.push(moved);
    const saved = await arrange(director, { revision: shown.revision, rows: [first!, second!] });
    expect(saved.status).toBe(200);
    expect(saved.body.rows[1].articles[0]).toMatchObject({
      id: moved,
      stageLabel: '初审',
      tone: 'work',
      missing: ['待“初审通过”'],
    });
    expect(saved.body.missing).toEqual([]);
    const back = rowsOf(saved.body);
    back[0]!.articles.push(back[1]!.articles.pop()!);
    // At 初审 the text is the responsible editor's.
    const restored = await arrange(desk.people.editor, { revision: saved.body.revision, rows: back });
    expect(codeOf(restored)).toBeUndefined();
    expect(restored.body.rows[0].articles.at(-1)).toMatchObject({ stageLabel: '编入' });
  });

  it('is refused to those who do not edit the issue, and once it is frozen, with a sentence why', async () => {
    const { reader, chief, director } = desk.people;
    const body = { revision: (await read(director)).revision, rows: rowsOf(await read(director)) };
    expect(codeOf(await arrange(reader, body))).toBe('EditNotForRole');
    const signed = await desk.readThroughIssue();
    await desk.play(`/issues/${signed.issue}`, [[chief, 'signOff']]);
    const path = `/issues/${signed.issue}`;
    const frozen = (await desk.request('GET', `${path}/desk`, { as: director })).body as DeskDescription;
    expect(frozen).toMatchObject({ isFrozen: true, refusal: { code: 'IssueFrozen' } });
    const tried = await desk.request('POST', `${path}/arrangement`, {
      as: director,
      body: { revision: frozen.revision, rows: rowsOf(frozen) },
    });
    expect([tried.status, codeOf(tried)]).toEqual([409, 'IssueFrozen']);
  });
});

describe('the page plan', () => {
  it('says 实排 of a text that was set as a proof, and 估算 of any other', async () => {
    const { director } = desk.people;
    const read = await desk.readThroughIssue();
    const measured = await desk.request('POST', `/issues/${read.issue}/measure`, { as: director });
    expect(measured.body.measure).toMatchObject({ kind: 'proof', isPresent: true });
  });

  it('measures with the typesetter, keeps it by its text, and says when the text has changed', async () => {
    const { director, editor } = desk.people;
    const measured = await desk.request('POST', `/issues/${issue}/measure`, { as: director });
    expect(measured.body.measure).toMatchObject({ kind: 'estimate', isPresent: true });
    expect(measured.body.measure.articles).toHaveLength(3);
    expect(measured.body.measure.charactersPerPage).toBeGreaterThan(500);
    const again = await desk.request('POST', `/issues/${issue}/measure`, { as: editor });
    expect(again.body.measure.madeAt).toBe(measured.body.measure.madeAt);
    const { revision } = (await desk.request('GET', `/articles/${articles[0]}/decisions`, { as: director }))
      .body;
    const change = { title: '改了题目的一篇', revision };
    expect(
      (await desk.request('PATCH', `/articles/${articles[0]}`, { as: director, body: change })).status,
    ).toBe(200);
    expect((await read(director)).measure).toMatchObject({ isPresent: false });
  });
});
