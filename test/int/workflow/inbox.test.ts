import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboxDescription } from '../../../cms/operations/inbox/describe-inbox.ts';
import type { Account } from '../../helpers/cms.ts';
import { codeOf, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const inbox = async (as: Account) => (await desk.request('GET', '/inbox', { as })).body as InboxDescription;
const find = async (as: Account, id: string) => (await inbox(as)).items.find((item) => item.id === id);

describe('the inbox through HTTP', () => {
  it('follows an article from person to person', async () => {
    const { editor, director, chief } = desk.people;
    const id = await desk.manuscript('一盏走廊灯');
    const path = `/articles/${id}`;
    expect(await find(editor, id)).toMatchObject({
      stageLabel: '起草',
      share: 'mine',
      title: '《一盏走廊灯》',
    });
    await desk.play(path, [
      [editor, 'submit'],
      [editor, 'register'],
      [editor, 'passFirstReview'],
    ]);
    expect(await find(editor, id)).toBeUndefined();
    expect(await find(director, id)).toMatchObject({ stage: 'secondReview', duty: { label: '复审通过' } });
    await desk.play(path, [[director, 'passSecondReview']]);
    expect(await find(chief, id)).toMatchObject({ duty: { decision: 'passSecrecyReview' } });
    await desk.play(path, [[editor, 'passSecrecyReview', { attachment: { name: '审查表 7 号' } }]]);
    expect(await find(chief, id)).toMatchObject({ duty: { decision: 'passFinalReview' }, share: 'mine' });
  });

  it('shows a contributor their own manuscripts and nothing else', async () => {
    const { author } = desk.people;
    const made = await desk.request('POST', '/articles', {
      as: author,
      body: { title: '我的稿', kind: 'article' },
    });
    const { items, own, all, gaps } = await inbox(author);
    expect(items.map(({ id }) => id)).toEqual([made.body.doc.id]);
    expect(own.map(({ id }) => id)).toEqual([made.body.doc.id]);
    expect([all, gaps]).toEqual([undefined, []]);
  });

  it('is shut to strangers', async () => {
    expect(codeOf(await desk.request('GET', '/inbox'))).toBe('NotSignedIn');
  });

  it('tells planners of work nobody may take, and an administrator without its title', async () => {
    const { editor, director, chief } = desk.people;
    const administrator = await desk.account('administrator');
    const both = await desk.account('editorialDirector', 'responsibleEditor');
    const id = await desk.manuscript('没有人能复审的稿');
    await desk.play(`/articles/${id}`, [
      [both, 'submit'],
      [both, 'register'],
      [both, 'passFirstReview'],
    ]);
    for (const { id: account } of [director]) {
      await desk.request('PATCH', `/users/${account}`, { as: administrator, body: { active: false } });
    }
    expect((await inbox(chief)).gaps).toMatchObject([
      { title: '《没有人能复审的稿》', roles: ['editorialDirector'] },
    ]);
    const told = (await inbox(administrator)).gaps;
    expect(told).toMatchObject([{ stageLabel: '复审', roles: ['editorialDirector'] }]);
    expect(JSON.stringify(told)).not.toContain('没有人能复审的稿');
    expect((await inbox(editor)).gaps).toEqual([]);
    await desk.request('PATCH', `/users/${director.id}`, { as: administrator, body: { active: true } });
  });
});

describe('assigning through HTTP', () => {
  const assign = (as: Account, path: string, body: object) =>
    desk.request('POST', `${path}/assignment`, { as, body });

  it('gives a step to one person with a date, voids nothing and is in the log', async () => {
    const { editor, director } = desk.people;
    const other = await desk.account('responsibleEditor');
    const id = await desk.manuscript('分派的稿');
    const path = `/articles/${id}`;
    await desk.play(path, [
      [editor, 'submit'],
      [editor, 'register'],
    ]);
    const before = (await desk.request('GET', `${path}/decisions`, { as: director })).body;
    const body = { stage: 'firstReview', assignee: other.id, dueOn: '2026-01-05' };
    expect((await assign(director, path, body)).body).toMatchObject({ assigneeName: other.name });
    expect(await find(other, id)).toMatchObject({ share: 'mine', dueOn: '2026-01-05', isOverdue: true });
    expect(await find(editor, id)).toMatchObject({ share: 'others', assignee: { name: other.name } });
    const after = (await desk.request('GET', `${path}/decisions`, { as: director })).body;
    expect([after.hash, after.revision]).toEqual([before.hash, before.revision]);
    const auditor = await desk.account('auditor');
    const lines = await desk.request('GET', '/audit-log?limit=5&sort=-seq', { as: auditor });
    expect(lines.body.docs.map((line: { action: string }) => line.action)).toContain('assignment.set');
    await assign(director, path, { stage: 'firstReview' });
    expect(await find(editor, id)).toMatchObject({ share: 'open' });
  });

  it('names the next reviewer before the article is there', async () => {
    const { editor, director, press } = desk.people;
    const id = await desk.manuscript('下一级先定人');
    const path = `/articles/${id}`;
    const second = await desk.account('editorialDirector');
    expect((await assign(press, path, { stage: 'secondReview', assignee: second.id })).status).toBe(200);
    await desk.play(path, [
      [editor, 'submit'],
      [editor, 'register'],
      [editor, 'passFirstReview'],
    ]);
    expect(await find(second, id)).toMatchObject({ share: 'mine' });
    expect(await find(director, id)).toMatchObject({ share: 'others' });
  });

  it('refuses who plans nothing, who is not entitled, and a road that has ended', async () => {
    const { editor, director, chief, author } = desk.people;
    const path = `/articles/${await desk.manuscript('不能乱派')}`;
    const body = { stage: 'firstReview', assignee: editor.id };
    expect(codeOf(await assign(editor, path, body))).toBe('AssignmentNotForRole');
    expect(codeOf(await assign(director, path, { ...body, assignee: chief.id }))).toBe('AssigneeNotEntitled');
    expect(codeOf(await assign(director, path, { ...body, assignee: 'nobody' }))).toBe('AssigneeNotEntitled');
    expect(codeOf(await assign(director, path, { stage: 'placed' }))).toBe('AssignmentNotOpen');
    expect(codeOf(await assign(director, path, { ...body, dueOn: '2026-02-30' }))).toBe('InvalidValue');
    expect(codeOf(await assign(author, path, body))).toBe('SubjectNotFound');
    await desk.play(path, [[editor, 'withdraw']]);
    expect(codeOf(await assign(director, path, body))).toBe('AssignmentNotOpen');
  });

  it.each(['assignments', 'notices', 'delegations'] as const)(
    'no program writes %s past the operations',
    async (collection) => {
      const create = () =>
        desk.payload.create({ collection, data: { id: 'x' } as never, overrideAccess: true });
      await expect(create()).rejects.toThrow('只能由系统的操作写入');
    },
  );

  it('cannot be written through any built-in door', async () => {
    const { director } = desk.people;
    for (const slug of ['assignments', 'notices', 'delegations'])
      for (const [method, path] of [
        ['GET', `/${slug}`],
        ['GET', `/${slug}/x`],
        ['POST', `/${slug}`],
        ['PATCH', `/${slug}/x`],
        ['DELETE', `/${slug}/x`],
      ] as const)
        expect(
          (await desk.request(method, path, { as: director, body: method === 'GET' ? undefined : {} }))
            .status,
        ).toBe(404);
  });
});

describe('delegating through HTTP', () => {
  it('is given, shown to both and revoked by the one who gave it', async () => {
    const { chief, director } = desk.people;
    const deputy = await desk.account('editorInChief');
    const given = await desk.delegate(chief, deputy);
    expect(given.body).toMatchObject({ principalName: chief.name, delegateName: deputy.name });
    const mine = await desk.request('GET', '/delegations/mine', { as: deputy });
    expect(mine.body.delegations).toHaveLength(1);
    expect((await desk.request('GET', '/delegations/mine', { as: director })).body.delegations).toEqual([]);
    const revoke = `/delegations/${given.body.id}/revoke`;
    expect(codeOf(await desk.request('POST', revoke, { as: deputy }))).toBe('SubjectNotFound');
    expect((await desk.request('POST', revoke, { as: chief })).body.revokedAt).toBeTruthy();
    const { issue } = await desk.readThroughIssue();
    const refused = await desk.decide(deputy, `/issues/${issue}`, 'signOff', { onBehalfOf: chief.id });
    expect(codeOf(refused)).toBe('DelegationNotGiven');
  });

  it.each([
    [{ endsOn: '2020-01-01' }, 'DelegationPeriodInvalid'],
    [{ endsOn: '2999-01-01' }, 'DelegationPeriodInvalid'],
    [{ reason: '' }, 'DelegationReasonMissing'],
    [{ reason: ' ' }, 'DelegationReasonMissing'],
    [{ delegate: 'nobody' }, 'DelegatorUnknown'],
  ])('refuses %o', async (changes, code) => {
    const { chief } = desk.people;
    const deputy = await desk.account('editorInChief');
    const body = {
      delegate: deputy.id,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      reason: '出差',
      ...changes,
    };
    expect(codeOf(await desk.request('POST', '/delegations/give', { as: chief, body }))).toBe(code);
  });

  it('refuses whoever shares no role', async () => {
    const { chief, editor } = desk.people;
    expect(codeOf(await desk.delegate(chief, editor))).toBe('DelegationNotForRole');
    expect(codeOf(await desk.delegate(chief, chief))).toBe('DelegationToSelf');
  });
});
