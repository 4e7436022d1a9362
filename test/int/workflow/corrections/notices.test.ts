import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NoticeList } from '../../../../cms/operations/notices/read-notices.ts';
import type { Account } from '../../../helpers/cms.ts';
import { withoutNotices } from '../../../helpers/without-notices.ts';
import { openProofDesk, type ProofDesk } from './proof-desk.ts';

let desk: ProofDesk;
beforeAll(async () => {
  desk = await openProofDesk();
});
afterAll(() => desk.close());

const WISH = { old: '围着', new: '围坐' };
const told = async (as: Account) => {
  const { notices } = (await desk.request('GET', '/notices/mine', { as })).body as NoticeList;
  return notices
    .filter(({ kind, isRead }) => !isRead && ['校改', '不改'].includes(kind))
    .map(({ text }) => text.replace(/^.*?期/, ''));
};
const readAll = (as: Account) => desk.request('POST', '/notices/read', { as, body: {} });

it('tells who can agree, apply and verify next, each once, and takes it away when it is done', async () => {
  const { reader, editor, director, press, author } = desk.people;
  const { number } = (await desk.ask(reader, WISH)).body.correction;
  expect(await told(editor)).toEqual(['有校改等您“同意或不改”']);
  expect(await told(director)).toEqual(['有校改等您“同意或不改”']);
  for (const person of [reader, press, author]) expect(await told(person)).toEqual([]);
  const second = (await desk.ask(reader, { old: '同一本书', new: '一本书' })).body.correction.number;
  expect(await told(director)).toEqual(['有校改等您“同意或不改”']);
  await desk.act(editor, number, 'agree');
  expect(await told(press)).toEqual(['有校改等您“改入”']);
  await desk.act(reader, second, 'takeBack');
  expect(await told(director)).toEqual(['有校改等您“改入”']);
  await desk.act(press, number, 'apply');
  for (const person of [reader, editor, director, press]) expect(await told(person)).toEqual([]);
  await desk.proof(desk.issueId);
  expect(await told(reader)).toEqual(['有校改等您“核红”']);
  await desk.act(reader, number, 'verify');
  expect(await told(reader)).toEqual([]);
});

it('tells again of a later one when the first notice was read, and nobody of what is for others', async () => {
  const { reader, editor, director } = desk.people;
  const other = await desk.account('responsibleEditor');
  const ask = (old: string, added: string, at: number) =>
    desk.ask(reader, { old, new: added, at, kind: 'wording' });
  await ask('每周', '逢', 0);
  expect(await told(director)).toHaveLength(1);
  await readAll(director);
  expect(await told(director)).toEqual([]);
  await ask('桌子', '书桌', 13);
  expect(await told(director)).toHaveLength(1);
  expect(await told(editor)).toHaveLength(1);
  expect(await told(other)).toEqual([]);
});

it('tells the asker that it was declined, once', async () => {
  const { reader, press, editor, director } = desk.people;
  const { number } = (await desk.ask(press, { old: '读同', new: '看同', at: 15 })).body.correction;
  await desk.act(editor, number, 'decline', { reason: '原文如此。' });
  const words = [`第 ${number} 条校改定为“不改”，理由在“校样与校改”里`];
  expect(await told(press)).toEqual(words);
  expect(await told(reader)).toEqual([]);
  await readAll(press);
  const own = (await desk.ask(director, { old: '读同', new: '看同', at: 15 })).body.correction.number;
  await desk.act(director, own, 'decline', { reason: '想错了。' });
  expect(await told(press)).toEqual([]);
  expect(await told(director)).not.toContain(`第 ${own} 条校改定为“不改”，理由在“校样与校改”里`);
});

it('harms no correction when a notice cannot be stored', async () => {
  const { reader } = desk.people;
  const wish = { old: '读同', new: '看同', at: 15 };
  const { answer, told } = await withoutNotices(desk.payload, () => desk.ask(reader, wish));
  expect([answer.status, told]).toEqual([200, 1]);
});
