import { mongooseAdapter } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';
import { oneTransactionAtATime } from './one-transaction-at-a-time.ts';

/**
 * MongoDB by address; the address names a replica set (checked in the environment), else there would be no transactions.
 * Join aggregations stay off: on DocumentDB engines join fields would be silently empty.
 */
export function mongoDatabase({ url }: { url: string | false }): DatabaseAdapterObj {
  const base = mongooseAdapter({
    url,
    ensureIndexes: true,
    useJoinAggregations: false,
    transactionOptions: {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
    },
    connectOptions: { retryWrites: true, serverSelectionTimeoutMS: 10_000 },
  }) as DatabaseAdapterObj;
  const init: DatabaseAdapterObj['init'] = (args) => {
    const adapter = base.init(args);
    return Object.assign(adapter, oneTransactionAtATime(adapter));
  };
  return { ...base, init };
}
