import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyRecords } from '../../../cms/operations/verify-records.ts';
import { testDatabase } from '../../helpers/cms.ts';
import { type Desk, openDesk } from './desk.ts';
import { rawSql, withoutTriggers } from './raw-sql.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const { issue } = await desk.readThroughIssue(1);
  await desk.play(`/issues/${issue}`, [[desk.people.chief, 'signOff']]);
});
afterAll(() => desk.close());

const verify = async (heads?: string[]) => verifyRecords(await createLocalReq({}, desk.payload), heads);

describe('records as they were written', () => {
  it('verify, and give the head of the log', async () => {
    const found = await verify();
    expect(found.faults).toEqual([]);
    expect(found.decisions).toBe(13);
    expect(found.auditLines).toBeGreaterThan(found.decisions);
    expect(await verify([found.auditHead!])).toEqual(found);
    expect((await verify(['0'.repeat(64)])).faults).toMatchObject([{ reason: 'headMissing' }]);
  });
});

// What somebody with the database file can do: the triggers are in the way of accidents, not of them.
describe.skipIf(testDatabase === 'mongodb')('a row changed behind the back of the CMS', () => {
  const COLUMNS = {
    audit_log: 'id seq at actor actor_name action subject result summary detail prev_hash record_hash',
    decisions:
      'id subject_type subject seq decision role actor actor_name from to hash revision opinion attachment issue at idempotency_key article_hashes on_behalf_of warnings guard canonical_text prev_hash record_hash',
  };
  const changes = Object.entries(COLUMNS).flatMap(([table, names]) =>
    names.split(' ').map((name) => [table, name] as const),
  );
  const valueFor = (name: string) => {
    if (name === 'seq' || name === 'revision') return 997;
    return ['detail', 'attachment', 'article_hashes', 'on_behalf_of', 'warnings'].includes(name)
      ? '{"forged":true}'
      : 'forged';
  };

  it.each(changes)('is named: %s.%s', async (table, name) => {
    const sql = rawSql(desk.payload);
    await withoutTriggers(sql, async () => {
      const rows = await sql(`SELECT * FROM ${table} ORDER BY seq, id`);
      for (const row of [rows[0]!, rows[Math.floor(rows.length / 2)]!, rows.at(-1)!]) {
        const forged = name === 'id' ? 'forged' : row.id;
        await sql(`UPDATE ${table} SET "${name}" = ? WHERE id = ?`, [valueFor(name), row.id]);
        const { faults } = await verify();
        expect(faults.map((fault) => fault.row)).toContain(forged);
        await sql(`UPDATE ${table} SET "${name}" = ? WHERE id = ?`, [row[name], forged]);
      }
    });
    expect((await verify()).faults).toEqual([]);
  });

  it.each(['audit_log', 'decisions'])('or taken away is missed: %s', async (table) => {
    const sql = rawSql(desk.payload);
    await withoutTriggers(sql, async () => {
      const condition = table === 'audit_log' ? "action = 'decision.signOff'" : "decision = 'signOff'";
      const [row] = await sql(`SELECT * FROM ${table} WHERE ${condition}`);
      await sql(`DELETE FROM ${table} WHERE id = ?`, [row!.id]);
      expect((await verify()).faults).toMatchObject([
        { reason: table === 'audit_log' ? 'unlogged' : 'missing' },
      ]);
      const names = Object.keys(row!);
      const places = names.map(() => '?').join(', ');
      const columns = names.map((name) => `"${name}"`).join(', ');
      await sql(`INSERT INTO ${table} (${columns}) VALUES (${places})`, Object.values(row!));
    });
  });
});
