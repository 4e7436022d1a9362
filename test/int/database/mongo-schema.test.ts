import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPayload, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCmsConfig } from '../../../cms/config/build-config.ts';
import { readEnvironment } from '../../../cms/config/environment.ts';
import { mongoDatabase } from '../../../cms/database/mongo-database.ts';

type Schema = { path(name: string): { instance: string }; indexes(): [object, { unique?: boolean }][] };
type Model = { schema: Schema };

describe('the collections as MongoDB schemas, without a server', () => {
  let payload: Payload;
  let home = '';
  let models: Record<string, Model>;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'kanxing-mongo-'));
    const environment = readEnvironment({
      KANXING_HOME: home,
      DATABASE_URL: 'mongodb://127.0.0.1:1/none?replicaSet=rs0',
    });
    const config = await buildCmsConfig(environment);
    config.db = mongoDatabase({ url: false }) as typeof config.db;
    payload = await getPayload({ config, key: 'mongo-schema', disableDBConnect: true, disableOnInit: true });
    models = (payload.db as unknown as { collections: Record<string, Model> }).collections;
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('are there for every collection, with text ids', () => {
    const slugs = payload.config.collections.map((collection) => collection.slug);
    expect(Object.keys(models).sort()).toEqual([...slugs].sort());
    for (const slug of [
      'articles',
      'issues',
      'columns',
      'people',
      'media',
      'users',
      'decisions',
      'audit-log',
    ]) {
      expect(models[slug]?.schema.path('_id').instance, slug).toBe('String');
    }
  });

  it.each([
    ['decisions', 'idempotencyKey'],
    ['audit-log', 'seq'],
    ['users', 'email'],
  ])('let %s hold one document for each %s', (slug, field) => {
    const indexes = models[slug]!.schema.indexes();
    const found = indexes.filter(([keys, options]) => field in keys && options.unique);
    expect(found).toHaveLength(1);
  });
});
