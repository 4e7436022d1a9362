import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, PASSWORD, testDatabase } from '../../helpers/cms.ts';
import { codeOf, type Desk, openDesk } from './desk.ts';
import { rawSql, withoutTriggers } from './raw-sql.ts';

let desk: Desk;
let auditor: Account;
beforeAll(async () => {
  desk = await openDesk();
  auditor = await desk.account('auditor');
});
afterAll(() => desk.close());

const csv = async (query = '', as = auditor) => {
  const { body, status, headers } = await desk.request('GET', `/audit-log/csv${query}`, { as });
  return { status, headers, rows: String(body).replace('\uFEFF', '').trim().split('\r\n') };
};
const state = async (as?: Account) => desk.request('GET', '/audit-log/state', { as });
const login = (email: string, password: string) =>
  desk.request('POST', '/users/login', { body: { email, password } });

describe('what the auditor sees', () => {
  it('is whether the chain is whole, and up to which line', async () => {
    const { body } = await state(auditor);
    expect(body).toMatchObject({ isWhole: true });
    expect(body.lines).toBeGreaterThan(5);
    expect(body.head).toMatch(/^[0-9a-f]{64}$/);
    for (const other of [desk.people.chief, desk.people.editor])
      expect((await state(other)).status).toBe(403);
    expect((await state()).status).toBe(401);
  });

  it.skipIf(testDatabase === 'mongodb')('is where it was changed', async () => {
    const sql = rawSql(desk.payload);
    await withoutTriggers(sql, async () => {
      const [row] = await sql('SELECT id, summary FROM audit_log WHERE seq = 3');
      await sql('UPDATE audit_log SET summary = ? WHERE id = ?', ['改过', row!.id]);
      expect((await state(auditor)).body).toMatchObject({ isWhole: false, brokenAt: 3 });
      await sql('UPDATE audit_log SET summary = ? WHERE id = ?', [row!.summary, row!.id]);
    });
    expect((await state(auditor)).body).toMatchObject({ isWhole: true });
  });

  it('is a file of the lines of a filter, put on record itself', async () => {
    await desk.manuscript('读书札记');
    const all = await csv();
    expect(all.headers.get('Content-Type')).toContain('text/csv');
    expect(all.headers.get('Cache-Control')).toContain('no-store');
    const { rows } = await csv(`?kind=article.&subject=${encodeURIComponent('读书札记')}`);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain('建立稿件');
    expect(rows.length).toBeLessThan(all.rows.length);
    expect((await csv('?from=2031-01-01')).rows).toHaveLength(1);
    expect((await csv('?kind=audit.')).rows.length).toBe(4);
    expect((await csv('?colour=red')).status).toBe(400);
    expect((await csv('', desk.people.chief)).status).toBe(403);
  });

  it('runs no formula when it is opened in a spreadsheet', async () => {
    await desk.manuscript('=HYPERLINK("http://x")');
    const { rows } = await csv(`?kind=article.&actor=${encodeURIComponent(desk.people.editor.name)}`);
    for (const row of rows) expect(row).not.toMatch(/(^|,)"?[=+@＝-]/);
  });
});

describe('guessing passwords', () => {
  it('is slowed down by name and by address, and fills no log', async () => {
    const before = (await csv('?kind=account.')).rows.length;
    const statuses = new Map<number, number>();
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const { status } = await login(`nobody${attempt}@kanxing.example`, 'wrong-wrong-1');
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses.get(429)).toBeGreaterThan(150);
    expect((await csv('?kind=account.')).rows.length - before).toBeLessThan(45);
    const refused = await login('nobody@kanxing.example', 'wrong-wrong-1');
    expect([refused.status, codeOf(refused)]).toEqual([429, 'LoginTooOften']);
    expect(JSON.stringify(refused.body)).toMatch(/请等 \d+ 秒/);
    const { rows } = await csv('?kind=account.loginsSlowed');
    expect(rows).toHaveLength(2);
  });
});

describe('a locked account', () => {
  it('still reads and signs in the session it has', async () => {
    const other = await openDesk();
    try {
      const { chief } = other.people;
      const { issue } = await other.readThroughIssue();
      for (let attempt = 0; attempt < 12; attempt += 1)
        await other.request('POST', '/users/login', {
          body: { email: chief.email, password: 'wrong-wrong-1' },
        });
      const body = { email: chief.email, password: PASSWORD };
      expect((await other.request('POST', '/users/login', { body })).status).not.toBe(200);
      expect((await other.request('GET', `/issues/${issue}`, { as: chief })).status).toBe(200);
      expect((await other.decide(chief, `/issues/${issue}`, 'signOff')).status).toBe(200);
    } finally {
      await other.close();
    }
  });

  it('is asked to wait when the password given again is wrong again and again', async () => {
    const { issue } = await desk.readThroughIssue();
    const { chief } = desk.people;
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1)
      codes.push(
        codeOf(await desk.decide(chief, `/issues/${issue}`, 'signOff', { password: 'not-this-one' })),
      );
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('PasswordWrong'));
    expect(codes.slice(5)).toEqual(Array(2).fill('PasswordTooOften'));
  });
});
