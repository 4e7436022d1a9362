import type { DatabaseSync } from 'node:sqlite';
import type { Client, InStatement, ResultSet, Transaction } from '@libsql/client';
import { WriterQueue } from '../writer-queue.ts';
import { openConnection } from './connection.ts';
import { runStatement } from './statement.ts';
import { SqliteTransaction } from './transaction.ts';

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
    const transaction = await this.transaction();
    try {
      await transaction.executeMultiple(sql);
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
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
    const end = { release, discard: () => this.writer.close(), limit: this.limits.transaction };
    return new SqliteTransaction(this.writer, end) as unknown as Transaction;
  }

  // Another process may hold the lock; waiting in SQLite would stop the event loop, so we try again ourselves.
  private async begin(): Promise<void> {
    if (!this.writer.isOpen) this.writer = openConnection(this.path);
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

  async sync(): Promise<never> {
    throw new Error('sync is not for local files');
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    if (this.writer.isOpen) this.writer.close();
    this.reader.close();
  }
}

function isRead(statement: InStatement): boolean {
  const sql = typeof statement === 'string' ? statement : statement.sql;
  return /^\s*(select|explain)\b/i.test(sql);
}
