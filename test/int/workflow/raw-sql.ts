import type { Payload } from 'payload';

type Row = Record<string, unknown>;
export type Sql = (sql: string, args?: unknown[]) => Promise<Row[]>;

/** Statements straight to the embedded database, past every hook. */
export function rawSql(payload: Payload): Sql {
  const { client } = payload.db as unknown as {
    client: { execute(statement: object): Promise<{ columns: string[]; rows: ArrayLike<unknown>[] }> };
  };
  return async (sql, args = []) => {
    const { columns, rows } = await client.execute({ sql, args });
    return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
  };
}

/** Runs `work` with every trigger taken away, as somebody who owns the file could. */
export async function withoutTriggers(sql: Sql, work: () => Promise<unknown>): Promise<void> {
  const triggers = await sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  for (const { name } of triggers) await sql(`DROP TRIGGER "${name}"`);
  try {
    await work();
  } finally {
    for (const trigger of triggers) await sql(String(trigger.sql));
  }
}
