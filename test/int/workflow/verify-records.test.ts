import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyRecords } from '../../../cms/operations/verify-records.ts';
import { testDatabase } from '../../helpers/cms.ts';
import { openProofDesk } from './corrections/proof-desk.ts';
import { type Desk, openDesk } from './desk.ts';
import { rawSql, withoutTriggers } from './raw-sql.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const proofs = await openProofDesk(desk);
  await proofs.applied({ old: '围着', new: '围坐', reason: '用词' });
  await proofs.proof(proofs.issueId);
  await proofs.act(desk.people.reader, 1, 'verify');
  const { issue } = await desk.readThroughIssue(1);
  await desk.play(`/issues/${issue}`, [[desk.people.chief, 'signOff']]);
});
afterAll(() => desk.close());

const verify = async (heads?: string[]) => verifyRecords(await createLocalReq({}, desk.payload), heads);

describe('records as they were written', () => {
  it('verify, and give the head of the log', async () => {
    const found = await verify();
    expect(found.faults).toEqual([]);
    expect(found).toMatchObject({ decisions: 22, proofs: 3, corrections: 4 });
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
      'id subject_type subject seq decision role actor actor_name from to hash revision opinion attachment issue at idempotency_key article_hashes on_behalf_of warnings guard canonical_text proof correction prev_hash record_hash',
    proofs:
      'id issue seq round stage hash pdf_sha256 lines_sha256 pages article_hashes content role actor actor_name at idempotency_key prev_hash record_hash',
    corrections:
      'id issue seq act correction article proof kind place old_text new_text reason offset from_hash hash signs role actor actor_name at idempotency_key prev_hash record_hash',
  };

  it.each(Object.entries(COLUMNS))('could be in any column of %s', async (table, names) => {
    const columns = await rawSql(desk.payload)(`PRAGMA table_info(${table})`);
    expect(columns.map(({ name }) => name).sort()).toEqual(names.split(' ').sort());
  });

  const changes = Object.entries(COLUMNS).flatMap(([table, names]) =>
    names.split(' ').map((name) => [table, name] as const),
  );
  const NUMBERS = ['seq', 'revision', 'round', 'pages', 'offset'];
  const DATA = ['detail', 'attachment', 'article_hashes', 'on_behalf_of', 'warnings', 'place', 'signs'];
  const valueFor = (table: string, name: string) => {
    const isNumber = table === 'corrections' && ['correction', 'proof'].includes(name);
    if (isNumber || NUMBERS.includes(name)) return 997;
    const isData = table === 'decisions' && ['correction', 'proof'].includes(name);
    return isData || DATA.includes(name) ? '{"forged":true}' : 'forged';
  };

  it.each(changes)('is named: %s.%s', async (table, name) => {
    const sql = rawSql(desk.payload);
    await withoutTriggers(sql, async () => {
      const rows = await sql(`SELECT * FROM ${table} ORDER BY seq, id`);
      for (const row of [rows[0]!, rows[Math.floor(rows.length / 2)]!, rows.at(-1)!]) {
        const forged = name === 'id' ? 'forged' : row.id;
        await sql(`UPDATE ${table} SET "${name}" = ? WHERE id = ?`, [valueFor(table, name), row.id]);
        const { faults } = await verify();
        expect(faults.map((fault) => fault.row)).toContain(forged);
        await sql(`UPDATE ${table} SET "${name}" = ? WHERE id = ?`, [row[name], forged]);
      }
    });
    expect((await verify()).faults).toEqual([]);
  });

  // Rows that none follows in their chain: what is missed is the row itself.
  const LAST: Record<string, string> = {
    audit_log: "action = 'decision.signOff'",
    decisions: "decision = 'signOff'",
    proofs: 'seq = 2',
    corrections: "act = 'verify'",
  };

  it.each(Object.keys(LAST))('or taken away is missed: %s', async (table) => {
    const sql = rawSql(desk.payload);
    await withoutTriggers(sql, async () => {
      const [row] = await sql(`SELECT * FROM ${table} WHERE ${LAST[table]}`);
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
