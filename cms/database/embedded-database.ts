import { join } from 'node:path';
import type { Client } from '@libsql/client';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';
import type { DatabaseAdapterObj } from 'payload';
import { migrations } from '../migrations/index.ts';
import { createSqliteClient } from './sqlite/client.ts';
import { RECORD_TRIGGERS } from './sqlite/record-triggers.ts';
import { safeTransactions } from './sqlite/safe-transactions.ts';

type Base = ReturnType<typeof sqliteAdapter>;
type Adapter = ReturnType<Base['init']>;

/**
 * The embedded database: Payload's SQLite adapter on our own client（one writer, synced commits), with transactions whose
 * COMMIT errors reach the caller, and with migrations as the only way the schema changes.
 */
export function embeddedDatabase({ path }: { path: string }): DatabaseAdapterObj {
  const base = sqliteAdapter({
    client: { url: `file:${path}` },
    idType: 'uuidv7',
    push: false,
    migrationDir: join(process.cwd(), 'cms/migrations'),
    transactionOptions: {},
  });
  const init: Base['init'] = (args) => {
    const adapter = base.init(args) as Adapter & { client: Client };
    const connectStock = adapter.connect!;
    adapter.client = createSqliteClient({ path });
    Object.assign(
      adapter,
      safeTransactions({
        client: adapter.client,
        drizzleOf: (client) => drizzle(client, { schema: adapter.schema }),
      }),
    );
    adapter.connect = async function connect(options) {
      await connectStock.call(adapter, options);
      if (process.env.PAYLOAD_MIGRATING !== 'true') {
        await adapter.migrate({ migrations });
        for (const trigger of RECORD_TRIGGERS) await adapter.client.execute(trigger);
      }
      await adapter.client.execute('ANALYZE');
    };
    return adapter;
  };
  return { ...base, init } as unknown as DatabaseAdapterObj;
}
