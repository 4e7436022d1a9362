import { randomUUID } from 'node:crypto';
import type { Client, Transaction } from '@libsql/client';

type Session = { db: unknown; transaction: Transaction };
/** The part of Payload's drizzle adapter these functions stand on; Payload calls them with the adapter as `this`. */
type Owner = {
  initializing: Promise<void>;
  sessions: Record<string, Session & { resolve: () => Promise<void>; reject: () => Promise<void> }>;
};
type Id = string | number | Promise<string | number>;

/**
 * Transactions for Payload's drizzle adapter in which a failed COMMIT is an error of the request. The stock ones swallow
 * it and acknowledge writes that are lost.
 */
export function safeTransactions({
  client,
  drizzleOf,
}: {
  client: Client;
  drizzleOf: (client: Client) => unknown;
}) {
  return {
    async beginTransaction(this: Owner): Promise<string> {
      await this.initializing;
      const transaction = await client.transaction('write');
      const id = randomUUID();
      this.sessions[id] = {
        db: drizzleOf(asClient(transaction)),
        transaction,
        resolve: () => transaction.commit(),
        reject: () => transaction.rollback(),
      };
      return id;
    },
    async commitTransaction(this: Owner, id: Id): Promise<void> {
      await takeSession(this, await id)?.transaction.commit();
    },
    async rollbackTransaction(this: Owner, id: Id): Promise<void> {
      await takeSession(this, await id)?.transaction.rollback();
    },
  };
}

// Taken out first, so that no other operation of the request finds a session that is ending.
function takeSession(owner: Owner, id: string | number): Session | undefined {
  const session = owner.sessions[String(id)];
  delete owner.sessions[String(id)];
  return session;
}

// Drizzle runs statements on a client; inside a transaction that client is the transaction.
function asClient(transaction: Transaction): Client {
  const nested = () => Promise.reject(new Error('transactions do not nest'));
  return {
    protocol: 'file',
    get closed() {
      return transaction.closed;
    },
    execute: (statement: Parameters<Transaction['execute']>[0]) => transaction.execute(statement),
    batch: (statements: Parameters<Transaction['batch']>[0]) => transaction.batch(statements),
    migrate: (statements: Parameters<Transaction['batch']>[0]) => transaction.batch(statements),
    executeMultiple: (sql: string) => transaction.executeMultiple(sql),
    transaction: nested,
    sync: nested,
    close: () => transaction.close(),
  } as unknown as Client;
}
