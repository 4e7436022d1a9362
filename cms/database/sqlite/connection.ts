import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Set on every connection, at opening: PRAGMAs do not outlive one. */
const PRAGMAS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  secure_delete: 1,
  // Last and short: the settings above may wait for another process, statements must not stop the event loop.
  busy_timeout: 50,
} as const;

/**
 * Opens a database file: WAL, every commit synced to the disk, foreign keys on. Throws when a setting did not take
 * (a file system without shared memory, a read-only disk).
 */
export function openConnection(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  for (const [name, value] of Object.entries(PRAGMAS)) database.exec(`PRAGMA ${name} = ${value}`);
  for (const [name, value] of Object.entries(PRAGMAS)) {
    const row = database.prepare(`PRAGMA ${name}`).get() as Record<string, unknown>;
    const actual = Object.values(row)[0];
    if (actual !== value)
      throw new Error(
        `数据库设置 ${name} 应为 ${value}，实际为 ${actual}：${path} 所在磁盘不适合存放数据库。`,
      );
  }
  chmodSync(path, 0o600);
  return database;
}
