import { mongooseAdapter } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';

/**
 * MongoDB by address; the address names a replica set (checked in the environment), else there would be no transactions.
 * Join aggregations stay off: on DocumentDB engines join fields would be silently empty.
 */
export function mongoDatabase({ url }: { url: string | false }): DatabaseAdapterObj {
  return mongooseAdapter({
    url,
    ensureIndexes: true,
    useJoinAggregations: false,
    transactionOptions: {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
    },
    connectOptions: { retryWrites: true, serverSelectionTimeoutMS: 10_000 },
  }) as DatabaseAdapterObj;
}
