import type { Payload } from 'payload';

type Ends = { commitTransaction: (id: never) => unknown; rollbackTransaction: (id: never) => unknown };

/**
 * Runs requests whose every transaction is undone at the moment it would be kept: each cell of a table then meets the
 * same documents, also after one that was allowed to change them. Answers are the same.
 */
export async function dryRun<T>(payload: Payload, work: () => Promise<T>): Promise<T> {
  const database = payload.db as unknown as Ends;
  const commit = database.commitTransaction;
  database.commitTransaction = database.rollbackTransaction;
  try {
    return await work();
  } finally {
    database.commitTransaction = commit;
  }
}
