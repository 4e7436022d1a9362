import type { DatabaseSync } from 'node:sqlite';
import type { Client, InStatement, ResultSet, Transaction } from '@libsql/client';
import { openConnection } from './connection.ts';
import { runStatement } from './statement.ts';
import { WriterQueue } from './writer-queue.ts';

/** Limits of one client, in milliseconds. */
export type SqliteLimits = { wait: number; transaction: number };
const LIMITS: SqliteLimits = { wait: 15_000, transaction: 60_000 };

/**
 * The libsql `Client` that drizzle expects, over Node's own SQLite: one writer connection behind a first-come queue, one
 * reader. A write is acknowledged only after its COMMIT succeeded; a connection that failed in a way that leaves its
 * state open is closed and opened anew. `transaction` always takes the write lock at its start.
 */
export function createSqliteClient(options: { path: string; limits?: Partial<SqliteLimits> }): Client {
  return new SqliteClient(options.path, { ...LIMITS, ...options.limits }) as unknown as Client;
}

class SqliteClient {
  readonly protocol = 'file';
  closed = false;
  private readonly path: string;
  private readonly limits: SqliteLimits;
  private readonly queue = new WriterQueue();
  private writer: DatabaseSync;
  private reader: DatabaseSync;

  constructor(path: string, limits: SqliteLimits) {
    this.path = path;
    this.limits = limits;
    this.writer = openConnection(path);
    this.reader = openConnection(path);
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    return isRead(statement) ? runStatement(this.reader, statement) : (await this.batch([statement]))[0]!;
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const transaction = await this.transaction();
    try {
      const results = await transaction.batch(statements);
      await transaction.commit();
      return results;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.batch(statements);
  }

  async executeMultiple(sql: string): Promise<void> {
    const release = await this.queue.acquire(this.limits.wait);
    try {
      this.writer.exec(sql);
    } finally {
      release();
    }
  }

  async transaction(): Promise<Transaction> {
    const release = await this.queue.acquire(this.limits.wait);
    try {
      await this.begin();
    } catch (error) {
      release();
      throw error;
    }
    const end = { release, reopen: () => this.reopenWriter(), limit: this.limits.transaction };
    return new SqliteTransaction(this.writer, end) as unknown as Transaction;
  }

  // Another process may hold the lock; waiting in SQLite would stop the event loop, so we try again ourselves.
  private async begin(): Promise<void> {
    for (const started = Date.now(); ; ) {
      try {
        runStatement(this.writer, 'BEGIN IMMEDIATE');
        return;
      } catch (error) {
        const isBusy = (error as { code?: string }).code === 'SQLITE_BUSY';
        if (!isBusy || Date.now() - started > this.limits.wait) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  private reopenWriter(): void {
    this.writer.close();
    this.writer = openConnection(this.path);
  }

  async sync(): Promise<never> {
    throw new Error('sync is not for local files');
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.writer.close();
    this.reader.close();
  }
}

function isRead(statement: InStatement): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql;
  return /^\s*(select|explain)\b/i.test(sql);
}

class SqliteTransaction {
  closed = false;
  private readonly database: DatabaseSync;
  private readonly end: { release: () => void; reopen: () => void; limit: number };
  private readonly watch: NodeJS.Timeout;

  constructor(database: DatabaseSync, end: { release: () => void; reopen: () => void; limit: number }) {
    this.database = database;
    this.end = end;
    // A request that died without an end must not keep everybody else from writing.
    this.watch = setTimeout(() => void this.rollback(), end.limit).unref();
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    this.assertOpen();
    return runStatement(this.database, statement);
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    this.assertOpen();
    return statements.map((statement) => runStatement(this.database, statement));
  }

  async executeMultiple(sql: string): Promise<void> {
    this.assertOpen();
    this.database.exec(sql);
  }

  /** Resolves only after SQLite has synced the commit; on an error nothing of the transaction stays. */
  async commit(): Promise<void> {
    this.assertOpen();
    this.finish(() => runStatement(this.database, 'COMMIT'));
  }

  async rollback(): Promise<void> {
    if (this.closed) return;
    this.finish(() => runStatement(this.database, 'ROLLBACK'));
  }

  close(): void {
    void this.rollback();
  }

  private assertOpen(): void {
    if (this.closed) throw new Error('事务已结束：本次修改没有保存，请重试。');
  }

  private finish(last: () => void): void {
    this.closed = true;
    clearTimeout(this.watch);
    try {
      last();
    } catch (error) {
      this.end.reopen();
      throw error;
    } finally {
      this.end.release();
    }
  }
}
