import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSqliteClient } from '../../../cms/database/sqlite/client.ts';

const KILLS = 40;
const writer = join(import.meta.dirname, 'killed-writer.ts');

/** Runs the writer until it has told about some rows, then kills it at an unforeseen moment. */
async function writeUntilKilled(path: string, start: number, rows: number): Promise<number> {
  const child = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    writer,
    path,
    String(start),
  ]);
  let told = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
    if (told.split('\n').length > rows) child.kill('SIGKILL');
  });
  let trouble = '';
  child.stderr.on('data', (chunk) => {
    trouble += chunk;
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, name) => resolve(name)));
  expect({ signal, trouble }).toEqual({ signal: 'SIGKILL', trouble: '' });
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1));
}

it(`loses no acknowledged row and keeps no half transaction over ${KILLS} kills`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanxing-killed-'));
  const path = join(folder, 'test.db');
  const client = createSqliteClient({ path });
  await client.execute('CREATE TABLE t (id integer PRIMARY KEY, v text)');
  let next = 0;
  for (let round = 0; round < KILLS; round++) {
    const acknowledged = await writeUntilKilled(path, next, 1 + (round % 7) * 3);
    const { rows } = await client.execute('SELECT count(*) AS n, max(id) AS last FROM t');
    const stored = Number(rows[0]?.n) / 2 - 1;
    expect(stored).toBeGreaterThanOrEqual(acknowledged);
    // All numbers without a gap, each with both of its rows.
    expect(rows[0]?.last).toBe(2 * stored + 1);
    next = stored + 1;
  }
  expect((await client.execute('SELECT * FROM pragma_integrity_check')).rows[0]?.integrity_check).toBe('ok');
  client.close();
  rmSync(folder, { recursive: true });
});
