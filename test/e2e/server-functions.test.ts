/** What the pages of the admin ask the server for past the REST API, asked by everybody with a request of the chief's. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { endToEnd, stepByStep } from '../helpers/e2e.ts';
import { ask } from '../helpers/e2e-desk.ts';
import { PASSWORD, PEOPLE, type Person } from '../helpers/e2e-people.ts';

const e2e = endToEnd();
stepByStep(e2e);

/** A request of a page as it went over the wire. */
type Wire = { url: string; action: string; body: string };
let recorded: Wire;

const EVERYBODY: readonly (Person | 'stranger')[] = [...(Object.keys(PEOPLE) as Person[]), 'stranger'];
/** Who reads the manuscripts of others, at every other door too. */
const STAFF: readonly Person[] = ['editor', 'director', 'chief', 'proofreader', 'production', 'second'];
const cookies: Partial<Record<Person | 'stranger', string>> = {};

/** Words that stand in the database and were never sent by a page: an answer that holds one has read it there. */
const TITLE = '金丝雀在稿件里';
const MAILBOX = 'canary@mailbox.example';
const LINE = '建立了账号';
const TYPED = '没有保存的题目';
let article: string;

it('the chief opens a form and types, and a manuscript and an account are made', async () => {
  const chief = await e2e.signIn('chief');
  const wires: Wire[] = [];
  chief.on('request', (request) => {
    const action = request.headers()['next-action'];
    if (action) wires.push({ url: request.url(), action, body: request.postData() ?? '' });
  });
  await chief.goto('/admin/collections/articles/create', { waitUntil: 'networkidle' });
  await chief.getByLabel('主题', { exact: false }).first().fill(TYPED);
  await expect.poll(() => wires.at(-1)?.body ?? '', { timeout: 20_000 }).toContain(TYPED);
  recorded = wires.at(-1)!;
  const draft = { title: TITLE, kind: 'article' };
  article = (await ask<{ doc: { id: string } }>(chief, 'POST', '/articles', draft)).body.doc.id;
  await chief.goto('about:blank');
  for (const person of Object.keys(PEOPLE) as Person[]) cookies[person] = await cookieOf(person);
  const made = await post('/api/users', { ...newcomer, password: PASSWORD }, cookies.administrator);
  expect(made.status).toBe(201);
});

const newcomer = {
  name: '新来的',
  email: 'xin@jlxx.example',
  noticeEmail: MAILBOX,
  roles: ['proofreader'],
};

function post(path: string, body: object, cookie = ''): Promise<Response> {
  const { cmsUrl } = e2e.office.settings;
  const headers = { 'Content-Type': 'application/json', Origin: cmsUrl, Cookie: cookie };
  return fetch(`${cmsUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function cookieOf(person: Person): Promise<string> {
  const { email } = PEOPLE[person];
  const login = await post('/api/users/login', { email, password: PASSWORD });
  return login.headers
    .getSetCookie()
    .map((item) => item.split(';')[0])
    .join('; ');
}

/** Sends a recorded request with the session of somebody else; what came back. */
async function replay(who: Person | 'stranger', { url, action, body }: Wire): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Next-Action': action,
      'Content-Type': 'text/plain;charset=UTF-8',
      Accept: 'text/x-component',
      Origin: new URL(url).origin,
      Cookie: cookies[who] ?? '',
    },
    body,
  });
  return response.text();
}

/** Another question over the same wire: the page sends what it asks as JSON. */
const asking = (name: string, args: object): Wire => ({
  ...recorded,
  body: JSON.stringify([{ name, args }]),
});

/** Those whose answer holds the word. */
async function readersOf(wire: Wire, word: string): Promise<string[]> {
  const readers: string[] = [];
  for (const who of EVERYBODY) if ((await replay(who, wire)).includes(word)) readers.push(who);
  return readers;
}

/** Every table as it stands; how somebody likes their own lists to look may change. */
function stored(): Record<string, unknown[]> {
  const database = new DatabaseSync(join(e2e.office.settings.home, 'data/kanxing.db'), { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const names = tables.map(({ name }) => String(name)).filter((name) => !/preferences/.test(name));
  const rows = names.map((name) => [name, database.prepare(`select * from "${name}"`).all()]);
  database.close();
  return Object.fromEntries(rows);
}

const list = (collectionSlug: string) => ({
  ...{ collectionSlug, drawerSlug: 'drawer', enableRowSelections: false, query: { limit: 50 } },
  // A page may ask to be shown lists that are hidden from its reader.
  overrideEntityVisibility: true,
});
const table = (collectionSlug: string, accessor: string) => ({
  ...{ collectionSlug, columns: [{ accessor, active: true }], enableRowSelections: false },
  query: { limit: 50 },
});

/** Each function the pages use, what it is asked for, and who is told: the same people as at the doors of the REST API. */
const QUESTIONS: readonly { name: string; of: string; args: () => object; word: string; told: string[] }[] = [
  {
    name: 'render-document',
    of: 'a manuscript',
    args: () => ({ ...list('articles'), docID: article }),
    word: TITLE,
    told: [...STAFF],
  },
  { name: 'render-list', of: 'manuscripts', args: () => list('articles'), word: TITLE, told: [...STAFF] },
  {
    name: 'table-state',
    of: 'manuscripts',
    args: () => table('articles', 'title'),
    word: TITLE,
    told: [...STAFF],
  },
  {
    name: 'table-state',
    of: 'addresses of accounts',
    args: () => table('users', 'noticeEmail'),
    word: MAILBOX,
    told: ['administrator'],
  },
  { name: 'render-list', of: 'the log', args: () => list('audit-log'), word: LINE, told: ['auditor'] },
  {
    name: 'table-state',
    of: 'the log',
    args: () => table('audit-log', 'summary'),
    word: LINE,
    told: ['auditor'],
  },
  {
    name: 'form-state',
    of: 'a manuscript',
    args: () => ({
      ...{ collectionSlug: 'articles', id: article, schemaPath: 'articles', operation: 'update', data: {} },
      ...{ docPermissions: { fields: true }, docPreferences: { fields: {} }, renderAllFields: true },
      ...{ returnLockStatus: true, updateLastEdited: true },
    }),
    word: TITLE,
    told: [],
  },
  {
    name: 'render-document-slots',
    of: 'a manuscript',
    args: () => ({ collectionSlug: 'articles', id: article }),
    word: TITLE,
    told: [],
  },
];

/** Functions of Payload that our pages never use, and what would come of them. */
const SHUT: readonly [name: string, args: () => object][] = [
  [
    'copy-data-from-locale',
    () => ({ collectionSlug: 'articles', docID: article, fromLocale: 'zh', toLocale: 'zh' }),
  ],
  ['schedule-publish', () => ({ type: 'publish', doc: { relationTo: 'articles', value: article } })],
  ['get-upcoming-scheduled-publish', () => ({ collectionSlug: 'articles', id: article })],
  ['get-folder-results-component-and-data', () => ({ collectionsToDisplay: ['articles'] })],
  ['get-default-layout', () => ({})],
  ['render-widget', () => ({ widgetSlug: 'collections' })],
  ['slugify', () => ({ collectionSlug: 'columns', path: 'slug', valueToSlugify: TITLE })],
  ['constructor', () => ({})],
];

const isRefusal = (answer: string) => /:E\{"digest"|"errors":\[\{"message":"Unauthorized/.test(answer);

describe('a server function', () => {
  it('recorded at the form of the chief is answered to the chief', async () => {
    expect(JSON.parse(recorded.body)[0]).toMatchObject({ name: 'form-state' });
    const answer = await replay('chief', recorded);
    expect([isRefusal(answer), answer.includes('"state":')]).toEqual([false, true]);
  });

  it('is refused to a stranger, whichever it is', async () => {
    const asked = QUESTIONS.map(({ name, args }) => asking(name, args()));
    for (const wire of [recorded, ...asked]) expect(isRefusal(await replay('stranger', wire))).toBe(true);
  });

  it.each(QUESTIONS)('$name tells of $of to whom the doors tell it', async ({ name, args, word, told }) => {
    expect(await readersOf(asking(name, args()), word)).toEqual(told);
  });

  it.each(SHUT)('%s is shut to everybody', async (name, args) => {
    for (const who of EVERYBODY) expect(isRefusal(await replay(who, asking(name, args())))).toBe(true);
  });

  it('changes nothing, whoever asks', async () => {
    const before = stored();
    expect(JSON.stringify(before.articles)).toContain(TITLE);
    const asked = [...QUESTIONS, ...SHUT.map(([name, args]) => ({ name, args }))];
    for (const wire of [recorded, ...asked.map(({ name, args }) => asking(name, args()))])
      for (const who of EVERYBODY) await replay(who, wire);
    expect(stored()).toEqual(before);
  });
});
