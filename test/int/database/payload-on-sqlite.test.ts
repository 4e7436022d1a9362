import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client, Transaction } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, startCms, type TestCms, testDatabase } from '../../helpers/cms.ts';

type DrizzleKit = {
  generateDrizzleJson(schema: object): Promise<object>;
  generateMigration(before: object, after: object): Promise<string[]>;
};
type Adapter = { client: Client; schema: object; requireDrizzleKit(): DrizzleKit };

const MIGRATIONS = join(import.meta.dirname, '../../../cms/migrations');

describe.runIf(testDatabase === 'sqlite')('Payload on the embedded database', () => {
  let cms: TestCms;
  let editor: Account;
  let adapter: Adapter;
  beforeAll(async () => {
    cms = await startCms();
    editor = await cms.account('responsibleEditor');
    adapter = cms.payload.db as unknown as Adapter;
  });
  afterAll(() => cms.close());

  const addPerson = async (name: string) => {
    const { status, body } = await cms.request('POST', '/people', { as: editor, body: { name } });
    expect(status, JSON.stringify(body)).toBe(201);
    return String(body.doc.id);
  };
  const noteOf = async (id: string) => (await cms.request('GET', `/people/${id}`, { as: editor })).body.note;
  const setNote = (id: string, note: string) =>
    cms.request('PATCH', `/people/${id}`, { as: editor, body: { note } });

  it('has every step the collections need', async () => {
    const last = readdirSync(MIGRATIONS)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .at(-1)!;
    const before = JSON.parse(readFileSync(join(MIGRATIONS, last), 'utf8'));
    const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit();
    const missing = await generateMigration(before, await generateDrizzleJson(adapter.schema));
    expect(missing, '请运行 npm run db:migration -- 名称').toEqual([]);
  });

  it('takes many writes at once, each acknowledged one stored', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, (_, index) => addPerson(`作者${index}`)));
    const rounds = Array.from({ length: 40 }, (_, index) => ({ id: ids[index % 10]!, note: `第${index}次` }));
    const answers = await Promise.all(rounds.map(({ id, note }) => setNote(id, note)));
    expect(answers.map((answer) => answer.status)).toEqual(rounds.map(() => 200));
    for (const [index, id] of ids.entries()) {
      const sent = rounds.filter((round) => round.id === id).map((round) => round.note);
      expect(sent, `作者${index}`).toContain(await noteOf(id));
    }
  });

  it('answers with an error when the COMMIT fails, and stores nothing', async () => {
    const id = await addPerson('提交失败');
    const stock = adapter.client.transaction;
    adapter.client.transaction = async function failing(this: Client): Promise<Transaction> {
      const transaction = await stock.call(this);
      transaction.commit = async () => {
        await transaction.rollback();
        throw new Error('disk I/O error');
      };
      return transaction;
    };
    const refused = await setNote(id, '不该留下').finally(() => {
      adapter.client.transaction = stock;
    });
    expect(refused.status).toBe(500);
    expect(await noteOf(id)).toBeNull();
    expect((await setNote(id, '留下了')).status).toBe(200);
    expect(await noteOf(id)).toBe('留下了');
  });

  it('makes the ids itself: texts nobody can choose', async () => {
    const body = { id: 'mine', name: '自带编号' };
    const made = await cms.request('POST', '/people', { as: editor, body });
    expect(made.body.doc.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  });
});
