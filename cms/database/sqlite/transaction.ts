import type { DatabaseSync } from 'node:sqlite';
import type { InStatement, ResultSet } from '@libsql/client';
import { runStatement } from './statement.ts';

/** What the owner of the writer connection gives to one transaction. */
export type TransactionEnd = {
  /** Gives the right to write back. */
  release: () => void;
  /** Drops a connection whose state is in doubt; the next writer gets a new one. */
  discard: () => void;
  /** Milliseconds after which an unfinished transaction is rolled back. */
  limit: number;
};

/** After these a connection may stand outside its transaction, or acknowledge what it never commits. */
const DOUBTFUL = ['SQLITE_BUSY', 'SQLITE_IOERR', 'SQLITE_FULL', 'SQLITE_CORRUPT', 'SQLITE_NOMEM'];

/** One write transaction, begun already. It holds the right to write until it ends. */
export class SqliteTransaction {
  closed = false;
  private isInDoubt = false;
  private readonly database: DatabaseSync;
  private readonly end: TransactionEnd;
  private readonly watch: NodeJS.Timeout;

  constructor(database: DatabaseSync, end: TransactionEnd) {
    this.database = database;
    this.end = end;
    // A request that died without an end must not keep everybody else from writing.
    this.watch = setTimeout(() => this.close(), end.limit).unref();
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    return this.run(() => runStatement(this.database, statement));
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    return statements.map((statement) => this.run(() => runStatement(this.database, statement)));
  }

  async executeMultiple(sql: string): Promise<void> {
    this.run(() => this.database.exec(sql));
  }

  /** Resolves only after SQLite has synced the commit; on an error nothing of the transaction stays. */
  async commit(): Promise<void> {
    this.assertWhole();
    this.finish(() => runStatement(this.database, 'COMMIT'));
  }

  /** Undoes everything; never fails, because a connection that cannot roll back is closed, which does. */
  async rollback(): Promise<void> {
    this.close();
  }

  close(): void {
    if (this.closed) return;
    try {
      this.finish(() => {
        this.assertWhole();
        runStatement(this.database, 'ROLLBACK');
      });
    } catch {
      // The connection is closed by now: nothing of the transaction stays.
    }
  }

  private run<T>(work: () => T): T {
    this.assertWhole();
    try {
      return work();
    } catch (error) {
      this.isInDoubt = DOUBTFUL.includes((error as { code?: string }).code ?? '');
      throw error;
    }
  }

  // SQLite ends a transaction by itself on some errors; what followed would be committed statement by statement.
  private assertWhole(): void {
    if (!this.closed && !this.isInDoubt && this.database.isTransaction) return;
    throw new Error('事务已结束：本次修改没有保存，请重试。');
  }

  private finish(last: () => void): void {
    clearTimeout(this.watch);
    try {
      last();
    } catch (error) {
      this.end.discard();
      throw error;
    } finally {
      this.closed = true;
      this.end.release();
    }
  }
}
