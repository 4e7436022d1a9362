import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoticeList } from '../../../cms/operations/notices/read-notices.ts';
import { sendMails } from '../../../cms/operations/notices/send-mails.ts';
import { sweepOverdue } from '../../../cms/operations/notices/sweep-overdue.ts';
import type { Account } from '../../helpers/cms.ts';
import { openSmtpSink, type SmtpSink } from '../../helpers/smtp-sink.ts';
import { withoutNotices } from '../../helpers/without-notices.ts';
import { codeOf, type Desk, openDesk } from './desk.ts';

const MINUTE = 60_000;
let sink: SmtpSink;
let desk: Desk;
beforeAll(async () => {
  sink = await openSmtpSink();
  desk = await openDesk({
    KANXING_SMTP_HOST: '127.0.0.1',
    KANXING_SMTP_PORT: String(sink.port),
    KANXING_SMTP_FROM: 'kanxing@jlxx.example',
  });
});
afterAll(async () => {
  await desk.close();
  await sink.close();
});

const list = async (as: Account) => (await desk.request('GET', '/notices/mine', { as })).body as NoticeList;
const unread = async (as: Account) => (await list(as)).notices.filter(({ isRead }) => !isRead);
const readAll = (as: Account) => desk.request('POST', '/notices/read', { as, body: {} });
const post = async (now = new Date()) =>
  sendMails(await createLocalReq({}, desk.payload), { now, serverUrl: 'http://desk.example' });

describe('notices in the admin', () => {
  it('tell whom a text waits for, and are settled when it has gone on', async () => {
    const { editor, director, chief } = desk.people;
    const id = await desk.manuscript('一扇朝南的窗');
    const path = `/articles/${id}`;
    await desk.play(path, [
      [editor, 'submit'],
      [editor, 'register'],
      [editor, 'passFirstReview'],
    ]);
    expect(await unread(director)).toMatchObject([
      { kind: '待办', text: '《一扇朝南的窗》等您办“复审通过”', href: `/admin/collections/articles/${id}` },
    ]);
    expect(await unread(editor)).toEqual([]);
    await desk.play(path, [[director, 'passSecondReview']]);
    expect(await unread(director)).toEqual([]);
    expect(await unread(chief)).toHaveLength(1);
  });

  it('tell an author of 退修 and 退稿', async () => {
    const { author, editor } = desk.people;
    const path = `/articles/${await desk.manuscript('来稿一篇', author)}`;
    await desk.play(path, [
      [author, 'submit'],
      [editor, 'returnForRevision'],
    ]);
    expect(await unread(author)).toMatchObject([
      { kind: '退回', text: '《来稿一篇》退回来了，请修改后再交' },
    ]);
    await desk.play(path, [
      [author, 'submit'],
      [editor, 'reject'],
    ]);
    expect((await unread(author))[0]).toMatchObject({
      kind: '退回',
      text: '《来稿一篇》未被采用，意见在记录里',
    });
  });

  it('tell the desk of 签发 and 付印, each person once', async () => {
    const { chief, press, reader } = desk.people;
    const { issue } = await desk.readThroughIssue();
    for (const person of [chief, press, reader]) await readAll(person);
    await desk.play(`/issues/${issue}`, [[chief, 'signOff']]);
    expect((await unread(press)).map(({ kind }) => kind)).toEqual(['待办']);
    expect((await unread(reader)).map(({ kind }) => kind)).toEqual(['签发']);
    await desk.play(`/issues/${issue}`, [[press, 'releaseToPress']]);
    expect((await unread(reader)).map(({ kind }) => kind)).toEqual(['付印', '签发']);
    expect((await unread(chief)).map(({ kind }) => kind)).toEqual(['付印']);
  });

  it('keep read marks of each person apart', async () => {
    const { chief, reader } = desk.people;
    const [first] = await unread(reader);
    await desk.request('POST', '/notices/read', { as: chief, body: { ids: [first!.id] } });
    expect((await unread(reader)).map(({ id }) => id)).toContain(first!.id);
    const after = await desk.request('POST', '/notices/read', { as: reader, body: { ids: [first!.id] } });
    expect(after.body.unread).toBe(1);
    expect(codeOf(await desk.request('GET', '/notices/mine'))).toBe('NotSignedIn');
  });

  it('are not told any more to someone who may not read the text', async () => {
    const administrator = await desk.account('administrator');
    const second = await desk.account('editorialDirector');
    const id = await desk.manuscript('收回来的题目');
    const { editor } = desk.people;
    await desk.play(`/articles/${id}`, [
      [editor, 'submit'],
      [editor, 'register'],
      [editor, 'passFirstReview'],
    ]);
    expect(JSON.stringify(await list(second))).toContain('收回来的题目');
    const path = `/users/${second.id}`;
    await desk.request('PATCH', path, { as: administrator, body: { roles: ['contributor'] } });
    expect(await list(second)).toMatchObject({ unread: 0, notices: [] });
  });

  it('tell of an overdue step once for each date', async () => {
    const { editor, director } = desk.people;
    const id = await desk.manuscript('过了期的稿');
    const body = { stage: 'draft', dueOn: '2026-01-05' };
    await desk.request('POST', `/articles/${id}/assignment`, { as: director, body });
    const sweep = async () => sweepOverdue(await createLocalReq({}, desk.payload));
    expect(await sweep()).toBeGreaterThan(0);
    expect(await sweep()).toBe(0);
    const told = (await unread(editor)).filter(({ kind }) => kind === '逾期');
    expect(told).toMatchObject([{ text: '《过了期的稿》的“交稿”已过 2026-01-05 的期限' }]);
  });
});

it('a notice that cannot be stored harms no decision, and is in the log of the server', async () => {
  const { editor, director } = desk.people;
  const id = await desk.manuscript('提醒坏了也能审');
  const submit = () => desk.decide(editor, `/articles/${id}`, 'submit');
  const { answer, told } = await withoutNotices(desk.payload, submit);
  expect([answer.status, told]).toEqual([200, 1]);
  expect((await desk.request('GET', `/articles/${id}/decisions`, { as: director })).body.stage).toBe(
    'submitted',
  );
});

describe('notices by e-mail', () => {
  const waiting = async (title: string) => {
    const { editor } = desk.people;
    const id = await desk.manuscript(title);
    await desk.play(`/articles/${id}`, [[editor, 'submit']]);
    await desk.play(`/articles/${id}`, [[editor, 'register']]);
    return id;
  };
  let reviewer: Account;
  beforeAll(async () => {
    reviewer = await desk.account('responsibleEditor');
    const body = { noticeEmail: 'mail@reviewer.example' };
    const saved = await desk.request('PATCH', `/users/${reviewer.id}`, { as: reviewer, body });
    expect(saved.status).toBe(200);
  });

  it('go to the address for notices with a link, and carry neither title nor text', async () => {
    await readAll(reviewer);
    const id = await waiting('信里不能有的题目');
    sink.mails.length = 0;
    await post();
    expect(sink.mails.map(({ to }) => to)).toEqual([['mail@reviewer.example']]);
    const [{ text } = { text: '' }] = sink.mails;
    expect(text).toContain(`http://desk.example/admin/collections/articles/${id}`);
    expect(text).toContain('待办');
    expect(text).not.toMatch(/信里不能有|读同一本书/);
    expect(await post()).toEqual({ sent: 0, failed: 0 });
  });

  it('that fail harm no decision, are tried again and told to the administrator', async () => {
    const administrator = await desk.account('administrator');
    await readAll(reviewer);
    sink.isRefusing = true;
    await waiting('寄不出去的提醒');
    let now = Date.now() + MINUTE;
    expect(await post(new Date(now))).toEqual({ sent: 0, failed: 1 });
    expect(await post(new Date(now))).toEqual({ sent: 0, failed: 0 });
    expect((await list(administrator)).mailTrouble).toMatchObject({ pending: 1, failed: 0 });
    sink.isRefusing = false;
    now += 2 * MINUTE;
    expect(await post(new Date(now))).toEqual({ sent: 1, failed: 0 });
    expect((await list(administrator)).mailTrouble).toBeUndefined();
    expect((await list(reviewer)).mailTrouble).toBeUndefined();
  });

  it('are given up after the last attempt', async () => {
    const administrator = await desk.account('administrator');
    sink.isRefusing = true;
    await waiting('一直寄不出去');
    let now = Date.now();
    for (let round = 0; round < 8; round += 1) {
      now += 300 * MINUTE;
      await post(new Date(now));
    }
    expect((await list(administrator)).mailTrouble).toMatchObject({ pending: 0, failed: 1 });
    expect((await list(administrator)).mailTrouble?.lastError).toContain('451');
    sink.isRefusing = false;
  });

  it('show the address to nobody else', async () => {
    const seen = await desk.request('GET', `/users/${reviewer.id}`, { as: desk.people.chief });
    expect(seen.body.noticeEmail).toBeUndefined();
  });
});
