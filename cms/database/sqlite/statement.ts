import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { InStatement, ResultSet, Row } from '@libsql/client';

type SqliteValue = null | number | bigint | string | Uint8Array;

/** Runs one statement on a connection; errors carry the SQLite constant in `code` (SQLITE_CONSTRAINT_UNIQUE …). */
export function runStatement(database: DatabaseSync, input: InStatement): ResultSet {
  const { sql, args } =
    typeof input === 'string' ? { sql: input, args: [] } : { sql: input.sql, args: input.args ?? [] };
  try {
    const statement = prepared(database, sql);
    return Array.isArray(args)
      ? run(statement, [args.map(toSqlite)])
      : run(statement, [
          [Object.fromEntries(Object.entries(args).map(([key, value]) => [key, toSqlite(value)]))],
        ]);
  } catch (error) {
    throw withSqliteCode(error);
  }
}

/** How many statements a connection keeps ready; what the CMS asks repeats itself. */
const KEPT = 400;
const kept = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

// Preparing took a quarter of the time of a save. The one used longest ago is forgotten first.
function prepared(database: DatabaseSync, sql: string): StatementSync {
  const own = kept.get(database) ?? new Map<string, StatementSync>();
  kept.set(database, own);
  const statement = own.get(sql) ?? database.prepare(sql);
  own.delete(sql);
  own.set(sql, statement);
  if (own.size > KEPT) own.delete(own.keys().next().value!);
  return statement;
}

function run(statement: StatementSync, [values]: [unknown[]]): ResultSet {
  const columns = statement.columns().map((column) => column.name);
  const parameters = values as SqliteValue[];
  if (columns.length === 0) {
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return resultSet([], [], Number(changes), BigInt(lastInsertRowid));
  }
  statement.setReturnArrays(true);
  const rows = statement.all(...parameters) as unknown as SqliteValue[][];
  return resultSet(columns, rows, rows.length, undefined);
}

function toSqlite(value: unknown): SqliteValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.valueOf();
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return value as SqliteValue;
}

function resultSet(
  columns: string[],
  rows: SqliteValue[][],
  rowsAffected: number,
  lastInsertRowid: bigint | undefined,
): ResultSet {
  const set = { columns, columnTypes: columns.map(() => ''), rowsAffected, lastInsertRowid };
  return { ...set, rows: rows.map((values) => toRow(columns, values)), toJSON: () => set };
}

// The shape drizzle reads: values by index and `length` (not enumerable), and by column name (enumerable).
function toRow(columns: readonly string[], values: readonly SqliteValue[]): Row {
  const row = {};
  Object.defineProperty(row, 'length', { value: values.length });
  values.forEach((value, index) => {
    Object.defineProperty(row, index, { value });
    if (!Object.hasOwn(row, columns[index]!)) {
      Object.defineProperty(row, columns[index]!, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  });
  return row as Row;
}

const CODES: Record<number, string> = {
  5: 'SQLITE_BUSY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  19: 'SQLITE_CONSTRAINT',
  787: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  1299: 'SQLITE_CONSTRAINT_NOTNULL',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  1811: 'SQLITE_CONSTRAINT_TRIGGER',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
};

function withSqliteCode(error: unknown): unknown {
  const number = (error as { errcode?: number }).errcode;
  if (number === undefined) return error;
  return Object.assign(error as Error, { code: CODES[number] ?? CODES[number & 0xff] ?? 'SQLITE_ERROR' });
}
