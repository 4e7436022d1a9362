import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Account } from '../../../helpers/cms.ts';
import { openProofDesk, type ProofDesk } from './proof-desk.ts';

let desk: ProofDesk;
beforeAll(async () => {
  desk = await openProofDesk();
});
afterAll(() => desk.close());

const work = async (as: Account) => {
  const { body } = await desk.request('GET', '/inbox', { as });
  return body.corrections.map(({ label, count }: { label: string; count: number }) => [label, count]);
};

it('a correction stands in the inbox of whoever can do the next step, until it is verified', async () => {
  const { reader, editor, director, press, author } = desk.people;
  const asked = await desk.ask(reader, { old: '围着', new: '围住' });
  const number = asked.body.correction.number;
  expect(await work(editor)).toEqual([['同意或不改', 1]]);
  expect(await work(director)).toEqual([['同意或不改', 1]]);
  expect(await work(reader)).toEqual([]);
  await desk.act(editor, number, 'agree');
  expect(await work(press)).toEqual([['改入', 1]]);
  await desk.act(editor, number, 'apply');
  expect(await work(reader)).toEqual([]);
  expect(await work(press)).toEqual([['出新校样', 1]]);
  await desk.proof(desk.issueId);
  expect(await work(reader)).toEqual([['核红', 1]]);
  expect(await work(press)).toEqual([]);
  await desk.act(reader, number, 'verify');
  for (const person of [reader, editor, director, press, author]) expect(await work(person)).toEqual([]);
});

it('is not shown to the one who asked, nor to an editor of other articles', async () => {
  const { editor, director } = desk.people;
  const other = await desk.account('responsibleEditor');
  const asked = await desk.ask(editor, { old: '读同一本书', new: '读一本书' });
  expect(asked.status).toBe(200);
  expect(await work(editor)).toEqual([]);
  expect(await work(other)).toEqual([]);
  expect(await work(director)).toEqual([['同意或不改', 1]]);
});
