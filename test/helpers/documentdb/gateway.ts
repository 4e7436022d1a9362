import { createServer, type Server, type Socket } from 'node:net';
import { BSON, type Document } from 'bson';
import pg from 'pg';
import { cutMessages, formatReply, parseRequest } from './op-msg.ts';

/**
 * A MongoDB wire gateway for tests in front of PostgreSQL with the documentdb extension: OP_MSG commands become
 * `documentdb_api` functions; sessions with transactions keep a PostgreSQL connection of their own. Not for production.
 */
export async function startGateway(options: {
  postgres: string;
  port: number;
}): Promise<{ url: string; close: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: options.postgres, max: 12 });
  // A connection at rest that ends with the engine concerns no request; unheard, it would end this process.
  pool.on('error', () => undefined);
  const gateway = new Gateway(pool, options.port);
  const server = createServer((socket) => gateway.serve(socket));
  await new Promise<void>((resolve) => server.listen(options.port, '127.0.0.1', resolve));
  const url = `mongodb://127.0.0.1:${options.port}/kanxing?replicaSet=rs0`;
  return { url, close: () => closeAll(server, gateway, pool) };
}

async function closeAll(server: Server, gateway: Gateway, pool: pg.Pool): Promise<void> {
  gateway.destroy();
  await new Promise((resolve) => server.close(resolve));
  await pool.end();
}

const NOT_FOR_ENGINE = [
  'lsid',
  'txnNumber',
  'startTransaction',
  'autocommit',
  'writeConcern',
  'readConcern',
  'maxTimeMS',
];
/** Command → function with (database, bson) that answers with a result document. */
const WRITES: Record<string, string> = {
  insert: 'insert',
  update: 'update',
  delete: 'delete',
  findAndModify: 'find_and_modify',
};
const CURSORS: Record<string, string> = {
  find: 'find_cursor_first_page',
  aggregate: 'aggregate_cursor_first_page',
  listCollections: 'list_collections_cursor_first_page',
  listIndexes: 'list_indexes_cursor_first_page',
};
const QUERIES: Record<string, string> = { count: 'count_query', distinct: 'distinct_query' };
const EMPTY_OK = [
  'ping',
  'endSessions',
  'killCursors',
  'killSessions',
  'abortTransaction',
  'commitTransaction',
];

class Gateway {
  private readonly transactions = new Map<string, Promise<pg.PoolClient>>();
  private readonly sockets = new Set<Socket>();
  private readonly pool: pg.Pool;
  private readonly port: number;
  private indexing: Promise<unknown> = Promise.resolve();

  constructor(pool: pg.Pool, port: number) {
    this.pool = pool;
    this.port = port;
  }

  destroy(): void {
    for (const socket of this.sockets) socket.destroy();
    for (const client of this.transactions.values()) void client.then((open) => open.release(true));
  }

  serve(socket: Socket): void {
    let pending = Buffer.alloc(0);
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      const { messages, rest } = cutMessages(Buffer.concat([pending, chunk as Buffer]));
      pending = rest as Buffer<ArrayBuffer>;
      for (const message of messages) void this.answer(socket, message);
    });
  }

  private async answer(socket: Socket, message: Buffer): Promise<void> {
    const request = parseRequest(message);
    const reply = await this.run(request.command).catch((error: pg.DatabaseError) =>
      BSON.serialize(failure(error, request.command)),
    );
    if (!socket.destroyed) socket.write(formatReply(request, reply));
  }

  private async run(command: Document): Promise<Uint8Array> {
    const name = Object.keys(command)[0]!;
    if (/^(hello|ismaster)$/i.test(name)) return BSON.serialize(this.hello());
    if (name === 'buildInfo') return BSON.serialize({ version: '7.0.0', versionArray: [7, 0, 0, 0], ok: 1 });
    if (name === 'commitTransaction' || name === 'abortTransaction') await this.endTransaction(command, name);
    if (EMPTY_OK.includes(name)) return BSON.serialize({ ok: 1 });
    return this.runInSession(command, (client) => this.call(client, name, command));
  }

  private hello(): Document {
    const me = `127.0.0.1:${this.port}`;
    const limits = { maxBsonObjectSize: 16777216, maxMessageSizeBytes: 48000000, maxWriteBatchSize: 100000 };
    const set = {
      setName: 'rs0',
      setVersion: 1,
      hosts: [me],
      primary: me,
      me,
      isWritablePrimary: true,
      ismaster: true,
      secondary: false,
    };
    return {
      ...set,
      ...limits,
      localTime: new Date(),
      logicalSessionTimeoutMinutes: 30,
      minWireVersion: 0,
      maxWireVersion: 21,
      ok: 1,
    };
  }

  private async runInSession<T>(command: Document, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    if (command.autocommit !== false) {
      const client = await this.pool.connect();
      return work(client).finally(() => client.release());
    }
    const key = sessionKey(command);
    // Kept as a promise: further commands of the transaction may arrive before it has begun.
    if (command.startTransaction) this.transactions.set(key, this.begin());
    const client = await this.transactions.get(key);
    if (!client) throw Object.assign(new Error('no such transaction'), { mongoCode: 251 });
    return work(client);
  }

  private async begin(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    return client;
  }

  private async endTransaction(command: Document, name: string): Promise<void> {
    const key = sessionKey(command);
    const client = await this.transactions.get(key);
    if (!client) return;
    this.transactions.delete(key);
    await client.query(name === 'commitTransaction' ? 'COMMIT' : 'ROLLBACK').finally(() => client.release());
  }

  private async call(client: pg.ClientBase, name: string, command: Document): Promise<Uint8Array> {
    const database = String(command.$db);
    if (name === 'drop')
      return this.simple(client, 'drop_collection($1, $2)', [database, String(command.drop)]);
    if (name === 'dropDatabase') return this.simple(client, 'drop_database($1)', [database]);
    if (name === 'create')
      return this.simple(client, 'create_collection($1, $2)', [database, String(command.create)]);
    const spec = bsonText(forEngine(name, command));
    const select = (column: string, called: string) =>
      firstBson(
        client,
        `SELECT ${column}::text AS r FROM documentdb_api.${called}($1, $2::documentdb_core.bson)`,
        [database, spec],
      );
    if (name in WRITES) return withMongoErrors(await select('p_result', WRITES[name]!), command);
    if (name in CURSORS) return select('cursorpage', CURSORS[name]!);
    if (name in QUERIES) return select('document', QUERIES[name]!);
    if (name === 'createIndexes') return this.createIndexes(client, database, spec);
    throw Object.assign(new Error(`no such command: ${name}`), { mongoCode: 59 });
  }

  private async simple(client: pg.ClientBase, call: string, values: string[]): Promise<Uint8Array> {
    await client.query(`SELECT documentdb_api.${call}`, values);
    return BSON.serialize({ ok: 1 });
  }

  // One after the other: side by side they take the engine's catalogue in opposite order and one would be refused.
  private createIndexes(client: pg.ClientBase, database: string, spec: string): Promise<Uint8Array> {
    const sql =
      'SELECT documentdb_api_internal.create_indexes_non_concurrently($1, $2::documentdb_core.bson, true)::text AS r';
    const made = this.indexing.then(() => firstBson(client, sql, [database, spec]));
    this.indexing = made.catch(() => undefined);
    return made;
  }
}

function forEngine(name: string, command: Document): Document {
  const spec = Object.fromEntries(
    Object.entries(command).filter(([key]) => !key.startsWith('$') && !NOT_FOR_ENGINE.includes(key)),
  );
  if (name === 'find') return { ...spec, batchSize: 100000 };
  return name === 'aggregate' ? { ...spec, cursor: { batchSize: 100000 } } : spec;
}

function sessionKey(command: Document): string {
  return `${command.lsid?.id?.toString('hex')}`;
}

function bsonText(document: Document): string {
  return `BSONHEX${Buffer.from(BSON.serialize(document, { ignoreUndefined: true })).toString('hex')}`;
}

function fromHex(text: string): Uint8Array {
  return Buffer.from(text.slice('BSONHEX'.length), 'hex');
}

async function firstBson(client: pg.ClientBase, sql: string, values: string[]): Promise<Uint8Array> {
  const result = await client.query<{ r: string }>(sql, values);
  return fromHex(result.rows[0]!.r);
}

/** Gives duplicate keys the code and the fields that MongoDB's drivers look for. */
function withMongoErrors(result: Uint8Array, command: Document): Uint8Array {
  const document = BSON.deserialize(result);
  if (!document.writeErrors) return result;
  const writeErrors = (document.writeErrors as Document[]).map((error) => {
    const index = /Duplicate key.*Index '(.+?)'/i.exec(String(error.errmsg))?.[1];
    if (!index) return error;
    const key = index === '_id_' ? '_id' : index.replace(/_-?1.*$/, '');
    const keyValue = { [key]: command.documents?.[Number(error.index)]?.[key] ?? null };
    return {
      ...error,
      code: 11000,
      errmsg: `E11000 duplicate key error index: ${index}`,
      keyPattern: { [key]: 1 },
      keyValue,
    };
  });
  return BSON.serialize({ ...document, writeErrors });
}

function failure(error: pg.DatabaseError & { mongoCode?: number }, command: Document): Document {
  const isConflict = ['40001', '40P01', '55P03', '25P02'].includes(error.code ?? '');
  const isDuplicate = /duplicate key/i.test(error.message);
  const code = error.mongoCode ?? (isDuplicate ? 11000 : isConflict ? 112 : 1);
  const labels =
    isConflict && command.autocommit === false ? { errorLabels: ['TransientTransactionError'] } : {};
  return { ok: 0, errmsg: error.message, code, codeName: isDuplicate ? 'DuplicateKey' : 'Error', ...labels };
}
