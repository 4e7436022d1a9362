import type { BaseDatabaseAdapter } from 'payload';
import { WriterQueue } from './writer-queue.ts';

/** How long a transaction waits for its turn, and how long it keeps it: MongoDB itself ends a longer one. In ms. */
const WAIT = 30_000;
const LONGEST = 60_000;

type Transactions = Pick<
  BaseDatabaseAdapter,
  'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'
>;

/**
 * The transactions of an adapter, one at a time in this process, as the embedded database has them. Records are chained:
 * of two that are appended at once one would be refused, and with it a save that did nothing but come at that instant.
 */
export function oneTransactionAtATime(adapter: Transactions): Transactions {
  const queue = new WriterQueue();
  const turns = new Map<unknown, () => void>();
  const begin = adapter.beginTransaction.bind(adapter);
  const commit = adapter.commitTransaction.bind(adapter);
  const rollback = adapter.rollbackTransaction.bind(adapter);
  const endTurn = (id: unknown) => turns.get(id)?.();
  return {
    async beginTransaction(options) {
      const release = await queue.acquire(WAIT);
      const id = await begin(options).catch((error: unknown) => {
        release();
        throw error;
      });
      const timer = setTimeout(() => endTurn(id), LONGEST).unref();
      turns.set(id, () => {
        clearTimeout(timer);
        turns.delete(id);
        release();
      });
      return id;
    },
    commitTransaction: async (id) => commit(id).finally(async () => endTurn(await id)),
    rollbackTransaction: async (id) => rollback(id).finally(async () => endTurn(await id)),
  };
}
