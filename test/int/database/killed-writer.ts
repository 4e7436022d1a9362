/** Writes numbered rows until it is killed; says each number only after its commit. Started by killed-writer.test.ts. */
import { createSqliteClient } from '../../../cms/database/sqlite/client.ts';

const client = createSqliteClient({ path: process.argv[2]! });
for (let number = Number(process.argv[3]); ; number++) {
  const transaction = await client.transaction('write');
  await transaction.execute({ sql: 'INSERT INTO t (id, v) VALUES (?, ?)', args: [2 * number, 'a'] });
  await transaction.execute({ sql: 'INSERT INTO t (id, v) VALUES (?, ?)', args: [2 * number + 1, 'b'] });
  await transaction.commit();
  process.stdout.write(`${number}\n`);
}
