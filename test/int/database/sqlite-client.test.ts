import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteClient } from '../../../cms/database/sqlite/client.ts';
import { openConnection } from '../../../cms/database/sqlite/connection.ts';

let folder = '';
let path = '';
let client: Client;
const open = (limits = {}) => createSqliteClient({ path, limits });
const countRows = async () => Number((await client.execute('SELECT count(*) AS n FROM t')).rows[0]?.n);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kanxing-sqlite-'));
  path = join(folder, 'test.db');
  client = open();
  await client.execute('CREATE TABLE t (id integer PRIMARY KEY, v text UNIQUE, parent REFERENCES t(id))');
});

afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true });
});

describe('a connection', () => {
  it('is synced, in WAL, with foreign keys, and for the owner only', async () => {
    const database = openConnection(path);
    const value = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'secure_delete'];
    expect(names.map(value)).toEqual(['wal', 2, 1, 0, 1]);
    database.close();
    expect(statSync(path).mode & 0o077).toBe(0);
    await expect(client.execute('INSERT INTO t (v, parent) VALUES (1, 99)')).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
    });
  });

  it('gives rows by index and by name, and takes every kind of argument', async () => {
    const sql = 'SELECT ? AS a, ? AS b, ? AS c, ? AS d';
    const { rows, columns } = await client.execute({
      sql,
      args: [true, null, '刊行', new Uint8Array([1, 2])],
    });
    expect(columns).toEqual(['a', 'b', 'c', 'd']);
    expect({ ...rows[0] }).toEqual({ a: 1, b: null, c: '刊行', d: new Uint8Array([1, 2]) });
    expect(rows[0]?.[2]).toBe('刊行');
    const named = await client.execute({ sql: 'SELECT :x AS x', args: { x: 7 } });
    expect(named.rows[0]?.x).toBe(7);
  });
});

describe('transactions', () => {
  it('keep all or nothing', async () => {
    const kept = await client.transaction('write');
    await kept.execute("INSERT INTO t (v) VALUES ('a')");
    await kept.commit();
    const undone = await client.transaction('write');
    await undone.execute("INSERT INTO t (v) VALUES ('b')");
    await undone.rollback();
    const batch = client.batch(["INSERT INTO t (v) VALUES ('c')", "INSERT INTO t (v) VALUES ('a')"]);
    await expect(batch).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' });
    const several = client.executeMultiple("INSERT INTO t (v) VALUES ('d'); INSERT INTO t (v) VALUES ('a');");
    await expect(several).rejects.toThrow(/UNIQUE/);
    expect(await countRows()).toBe(1);
  });

  it('run one after another in the order they came', async () => {
    const order: number[] = [];
    const one = async (index: number) => {
      const transaction = await client.transaction('write');
      await new Promise((resolve) => setImmediate(resolve));
      order.push(index);
      await transaction.execute({ sql: 'INSERT INTO t (v) VALUES (?)', args: [`${index}`] });
      await transaction.commit();
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => one(index)));
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(await countRows()).toBe(20);
  });

  it('are not seen by readers before their commit', async () => {
    const transaction = await client.transaction('write');
    await transaction.execute("INSERT INTO t (v) VALUES ('a')");
    expect(await countRows()).toBe(0);
    await transaction.commit();
    expect(await countRows()).toBe(1);
  });

  it('wait for another process and go on after it', async () => {
    const other = openConnection(path);
    other.exec('BEGIN IMMEDIATE');
    const write = client.execute("INSERT INTO t (v) VALUES ('a')");
    await new Promise((resolve) => setTimeout(resolve, 150));
    other.exec("INSERT INTO t (v) VALUES ('b')");
    other.exec('COMMIT');
    other.close();
    await write;
    expect(await countRows()).toBe(2);
  });

  it('refuse with an error, not a deadlock, when the right to write does not come free', async () => {
    const impatient = open({ wait: 50 });
    const holder = await impatient.transaction('write');
    await expect(impatient.execute("INSERT INTO t (v) VALUES ('b')")).rejects.toMatchObject({
      code: 'WRITER_BUSY',
    });
    await holder.execute("INSERT INTO t (v) VALUES ('a')");
    await holder.commit();
    await impatient.execute("INSERT INTO t (v) VALUES ('c')");
    impatient.close();
    expect(await countRows()).toBe(2);
  });

  it('end by themselves when nobody ends them, and keep nothing', async () => {
    const impatient = open({ transaction: 30 });
    const lost = await impatient.transaction('write');
    await lost.execute("INSERT INTO t (v) VALUES ('a')");
    await impatient.execute("INSERT INTO t (v) VALUES ('b')");
    await expect(lost.execute("INSERT INTO t (v) VALUES ('c')")).rejects.toThrow('事务已结束');
    await expect(lost.commit()).rejects.toThrow('事务已结束');
    impatient.close();
    expect(await countRows()).toBe(1);
  });
});

describe('a commit that fails', () => {
  const deferred = 'CREATE TABLE child (p REFERENCES t(id) DEFERRABLE INITIALLY DEFERRED)';

  it('is an error of the caller, and nothing of it stays', async () => {
    await client.execute(deferred);
    const transaction = await client.transaction('write');
    await transaction.execute("INSERT INTO t (v) VALUES ('a')");
    await transaction.execute('INSERT INTO child (p) VALUES (99)');
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' });
    expect(await countRows()).toBe(0);
    await client.execute("INSERT INTO t (v) VALUES ('b')");
    expect(await countRows()).toBe(1);
  });

  it('is never acknowledged after SQLite ended the transaction by itself', async () => {
    const transaction = await client.transaction('write');
    await transaction.execute("INSERT INTO t (v) VALUES ('a')");
    await expect(transaction.execute("INSERT OR ROLLBACK INTO t (v) VALUES ('a')")).rejects.toThrow(/UNIQUE/);
    await expect(transaction.execute("INSERT INTO t (v) VALUES ('b')")).rejects.toThrow('事务已结束');
    await expect(transaction.commit()).rejects.toThrow('事务已结束');
    await transaction.rollback();
    expect(await countRows()).toBe(0);
  });

  it('leaves no connection in doubt after the disk is full', async () => {
    const transaction = await client.transaction('write');
    await transaction.execute('PRAGMA max_page_count = 4');
    const fill = { sql: 'INSERT INTO t (v) VALUES (?)', args: ['x'.repeat(100_000)] };
    await expect(transaction.execute(fill)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    await expect(transaction.commit()).rejects.toThrow('事务已结束');
    await transaction.rollback();
    await client.execute(fill);
    expect(await countRows()).toBe(1);
  });
});
