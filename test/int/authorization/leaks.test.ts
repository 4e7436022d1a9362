import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account, Answer } from '../../helpers/cms.ts';
import { type Desk, openDesk } from '../workflow/desk.ts';

let desk: Desk;
let auditor: Account;
/** A manuscript of nobody whose name is asked for, with words that stand nowhere else. */
const CANARY = '金丝雀甲乙丙';
let hidden: string;

beforeAll(async () => {
  desk = await openDesk();
  auditor = await desk.account('auditor');
  hidden = await desk.manuscript(CANARY);
});
afterAll(() => desk.close());

/** What a question gives away: whether it is answered, and which and how many rows come back. */
function told({ status, body }: Answer): string {
  const rows = (body.docs ?? []).map((doc: { id: string }) => doc.id).sort();
  return JSON.stringify([status, body.totalDocs ?? null, rows]);
}

const OPERATORS: [operator: string, of: (value: string) => string][] = [
  ['equals', (value) => value],
  ['not_equals', (value) => value],
  ['in', (value) => value],
  ['not_in', (value) => value],
  ['like', (value) => value.slice(0, 8)],
  ['not_like', (value) => value.slice(0, 8)],
  ['contains', (value) => value.slice(1, 8)],
  ['greater_than', (value) => value.slice(0, -1)],
  ['greater_than_equal', (value) => value],
  ['less_than', (value) => `${value}z`],
  ['less_than_equal', (value) => value],
  ['exists', () => 'true'],
];

/** Fields that hold somebody's secret, where they can be reached from, and who must learn nothing by asking. */
const SECRETS: [collection: string, path: string, column: 'email' | 'hash' | 'salt' | 'session'][] = [
  ['users', 'email', 'email'],
  ['users', 'hash', 'hash'],
  ['users', 'salt', 'salt'],
  ['users', 'sessions.id', 'session'],
  ['users', 'resetPasswordToken', 'hash'],
  ['articles', 'contributor.email', 'email'],
  ['articles', 'contributor.hash', 'hash'],
  ['media', 'uploader.email', 'email'],
];
const cases = SECRETS.flatMap(([collection, path, column]) =>
  OPERATORS.map(([operator, of]) => ({ collection, path, column, operator, of })),
);

describe('questions about what may not be read', () => {
  it.each(cases)(
    '$collection by $path $operator tell nothing',
    async ({ collection, path, column, operator, of }) => {
      const { chief, editor, author } = desk.people;
      const found = await desk.payload.db.findOne<{ id: string } & Record<string, unknown>>({
        collection: 'users',
        where: { id: { equals: chief.id } },
      });
      const sessions = found?.sessions as { id: string }[] | undefined;
      const secret = column === 'session' ? sessions?.[0]?.id : found?.[column];
      expect(secret).toEqual(expect.any(String));
      const other = String(secret).replaceAll(/[0-9a-f]/g, (digit) => (digit === '7' ? '3' : '7'));
      for (const as of [undefined, author, editor, auditor]) {
        for (const door of ['', '/count']) {
          const ask = (value: string) =>
            desk.request(
              'GET',
              `/${collection}${door}?depth=0&where[${path}][${operator}]=${encodeURIComponent(of(value))}`,
              { as },
            );
          const [right, wrong] = [await ask(String(secret)), await ask(other)];
          expect(told(right)).toBe(told(wrong));
          expect(right.status).toBeGreaterThanOrEqual(400);
        }
      }
    },
  );

  it('and would, if the field could be read', async () => {
    const { editor, chief } = desk.people;
    const users = desk.config.collections.find(({ slug }) => slug === 'users')!;
    const email = users.flattenedFields.find((field) => 'name' in field && field.name === 'email')!;
    const access = email.access as { read?: unknown };
    const before = access.read;
    access.read = () => true;
    const ask = (value: string) =>
      desk.request('GET', `/users?depth=0&where[email][equals]=${value}`, { as: editor });
    expect(told(await ask(chief.email))).not.toBe(told(await ask('x@y.example')));
    access.read = before;
    expect(told(await ask(chief.email))).toBe(told(await ask('x@y.example')));
  });

  it('an order by them is refused or the same', async () => {
    for (const [collection, path] of SECRETS) {
      const as = desk.people.editor;
      const order = async (sort: string) => {
        const { body } = await desk.request('GET', `/${collection}?depth=0&limit=200&sort=${sort}`, { as });
        return JSON.stringify((body.docs ?? []).map((doc: { id: string }) => doc.id));
      };
      const [up, down] = [await order(path), await order(`-${path}`)];
      expect(up === down || up === '[]', `${collection} by ${path}`).toBe(true);
    }
  });

  it('a contributor learns nothing of the manuscripts of others, however the question is put', async () => {
    const as = desk.people.author;
    const word = encodeURIComponent(CANARY);
    const queries = [
      `where[title][equals]=${word}`,
      `where[title][like]=${word}`,
      `where[or][0][title][contains]=${word}`,
      `where[and][0][or][0][id][equals]=${hidden}`,
      `where[contributor][exists]=false`,
      `where[contributor.name][exists]=true&where[title][equals]=${word}`,
      `search=${word}`,
      `joins[x][limit]=5`,
      `populate[articles][title]=true&depth=9`,
      `draft=true&trash=true&locale=*&where[title][equals]=${word}`,
    ];
    for (const query of queries) {
      for (const door of ['/articles', '/articles/count', '/articles/versions']) {
        const answer = await desk.request('GET', `${door}?${query}`, { as });
        expect(JSON.stringify(answer.body)).not.toContain(CANARY);
        if (answer.status === 200) expect(answer.body.totalDocs, `${door}?${query}`).toBe(0);
        const byPost = await desk.request('POST', door, {
          as,
          headers: { 'X-Payload-HTTP-Method-Override': 'GET', 'X-HTTP-Method-Override': 'GET' },
          body: { where: { title: { equals: CANARY } } },
        });
        expect(JSON.stringify(byPost.body)).not.toContain(CANARY);
      }
    }
  });

  it('a stranger learns nothing of any of it, and the same of what is not there', async () => {
    for (const door of [
      'articles',
      'issues',
      'media',
      'people',
      'columns',
      'decisions',
      'audit-log',
      'users',
    ]) {
      const there = await desk.request('GET', `/${door}/${hidden}`);
      const absent = await desk.request('GET', `/${door}/not-there`);
      expect([there.status, there.body]).toEqual([absent.status, absent.body]);
      expect(there.status).toBe(403);
    }
  });

  it('limits are kept, and numbers that are none are no way round them', async () => {
    const as = desk.people.editor;
    for (const limit of ['0', '100000', '-1', 'abc', '1e9', '']) {
      const { status, body } = await desk.request('GET', `/articles?limit=${limit}&pagination=false`, { as });
      expect(status).toBeLessThan(500);
      if (status === 200) expect(body.limit, limit).toBeLessThanOrEqual(200);
    }
  });
});
