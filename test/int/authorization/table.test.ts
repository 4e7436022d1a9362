import { createHash } from 'node:crypto';
import type { CollectionConfig, Endpoint } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isClosed } from '../../../cms/access/closed-doors.ts';
import { BUILT_IN_DOORS, doorOf } from '../../../cms/access/open-doors.ts';
import { type Desk, openDesk } from '../workflow/desk.ts';
import { ALL_ROWS, allCells, type Cell, fault } from './cells.ts';
import { EACH_ROLE } from './subjects.ts';
import { type Ground, prepareGround } from './targets.ts';

/** How many cells a run of the suite asks; `all` of them with KANXING_TEST_CELLS=all. */
const WANTED = process.env.KANXING_TEST_CELLS ?? '5600';
const SEED = process.env.KANXING_TEST_SEED ?? '1';

let desk: Desk;
let ground: Ground;
let cells: Cell[];
beforeAll(async () => {
  desk = await openDesk();
  ground = await prepareGround(desk);
  cells = allCells(ground);
}, 300_000);
afterAll(() => desk.close());

/** The doors of the running configuration, as the table names them. */
function doors(): { name: string; endpoint: Endpoint }[] {
  const named = (slug: string, endpoints: readonly Endpoint[] | false | undefined) =>
    (endpoints || []).map((endpoint) => {
      const path = `${slug}${endpoint.path === '/' ? '' : endpoint.path}`;
      return { name: doorOf({ ...endpoint, path }), endpoint };
    });
  const { collections, globals, endpoints } = desk.config;
  return [
    ...named('', endpoints),
    ...collections.flatMap((item) => named(`/${item.slug}`, item.endpoints)),
    ...globals.flatMap((item) => named(`/globals/${item.slug}`, item.endpoints)),
  ];
}

/** Whether another door answers first to the address a door is tried with. */
function isShadowed(name: string): boolean {
  const address = name.replaceAll(/:\w+\??/g, 'x');
  const answers = (door: string) =>
    new RegExp(`^${door.replaceAll(/\/:\w+\?/g, '(/[^/]+)?').replaceAll(/:\w+/g, '[^/]+')}$`).test(address);
  return doors().find((door) => answers(door.name))?.name !== name;
}

/** At random, but with what each row allows asked at least once. */
function sample(items: readonly Cell[]): readonly Cell[] {
  if (WANTED === 'all') return items;
  const rank = (index: number) => createHash('sha256').update(`${SEED} ${index}`).digest('hex');
  const order = items
    .map((item, index) => ({ item, rank: rank(index) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ item }) => item);
  const allowed = new Map(order.filter(({ isAllowed }) => isAllowed).map((cell) => [cell.row, cell]));
  return [...new Set([...allowed.values(), ...order])].slice(0, Number(WANTED));
}

async function faultsOf(some: readonly Cell[], enough = 20): Promise<string[]> {
  const faults: string[] = [];
  for (const cell of some) {
    const found = await fault(desk, ground.askers, cell);
    if (found) faults.push(found);
    if (faults.length >= enough) break;
  }
  return faults;
}

describe('the authorization table', () => {
  it('names every open door of the running configuration, and no other', () => {
    const open = doors().filter(({ endpoint }) => !isClosed(endpoint));
    const named = new Set(ALL_ROWS.map(({ door }) => door));
    expect([...new Set(open.map(({ name }) => name))].sort()).toEqual([...named].sort());
  });

  it('knows every built-in door of Payload', async () => {
    const builtIn: readonly string[] = BUILT_IN_DOORS;
    const plain = desk.config.collections.find(({ slug }) => slug === 'payload-kv')!;
    const unknown = (plain.endpoints as Endpoint[]).map(doorOf).filter((door) => !builtIn.includes(door));
    expect(unknown).toEqual([]);
    expect(plain.endpoints).not.toHaveLength(0);
  });

  it('answers every shut door with the same 404 to everybody', async () => {
    const shut = doors().filter(({ endpoint, name }) => isClosed(endpoint) && !isShadowed(name));
    expect(shut.length).toBeGreaterThan(80);
    const answers = new Set<string>();
    for (const { name } of shut) {
      const [method, path] = name.split(' ') as [string, string];
      for (const asker of EACH_ROLE) {
        const as = asker && ground.askers[asker.letter];
        const address = path.replaceAll(/:\w+\??/g, 'x');
        const { status, body } = await desk.request(method.toUpperCase(), address, { as });
        answers.add(`${status} ${body.errors?.[0]?.data?.code ?? name}`);
      }
    }
    expect([...answers]).toEqual(['404 DoorClosed']);
  });

  it(`holds in ${WANTED} cells`, async () => {
    const some = sample(cells);
    expect(some.length).toBeGreaterThanOrEqual(5000);
    expect(await faultsOf(some)).toEqual([]);
  }, 3_600_000);
});

/** One guard taken away in the running configuration, and the rows that must notice. */
type Control = {
  guard: string;
  slug: string;
  open: (collection: CollectionConfig) => () => void;
  rows: (cell: Cell) => boolean;
};

const always = () => true;
const withAccess =
  (name: 'read' | 'update' | 'create' | 'readVersions') => (collection: CollectionConfig) => {
    const access = collection.access as Record<string, unknown>;
    const before = access[name];
    access[name] = always;
    return () => {
      access[name] = before;
    };
  };
const withoutHooks = (name: 'beforeChange' | 'beforeOperation') => (collection: CollectionConfig) => {
  const hooks = collection.hooks as Record<string, unknown>;
  const before = hooks[name];
  hooks[name] = [];
  return () => {
    hooks[name] = before;
  };
};

const asks = (slug: string, does: RegExp) => (cell: Cell) => cell.slug === slug && does.test(cell.row.does);
const CONTROLS: Control[] = [
  {
    guard: 'who reads articles',
    slug: 'articles',
    open: withAccess('read'),
    rows: asks('articles', /^(list|count|read|record)/),
  },
  {
    guard: 'who reads versions',
    slug: 'articles',
    open: withAccess('readVersions'),
    rows: asks('articles', /version/),
  },
  {
    guard: 'who edits articles',
    slug: 'articles',
    open: withoutHooks('beforeChange'),
    rows: asks('articles', /save|forge/),
  },
  { guard: 'who makes issues', slug: 'issues', open: withAccess('create'), rows: asks('issues', /make/) },
  { guard: 'who reads issues', slug: 'issues', open: withAccess('read'), rows: asks('issues', /^list/) },
  {
    guard: 'who sees pictures',
    slug: 'media',
    open: withAccess('read'),
    rows: asks('media', /list|file|read/),
  },
  { guard: 'who changes accounts', slug: 'users', open: withAccess('create'), rows: asks('users', /make/) },
  {
    guard: 'who reads the log',
    slug: 'audit-log',
    open: withAccess('read'),
    rows: asks('audit-log', /list/),
  },
];

describe('the table goes red without', () => {
  it.each(CONTROLS)('$guard', async ({ slug, open, rows }) => {
    const some = cells.filter(rows);
    const collection = desk.config.collections.find((item) => item.slug === slug)!;
    const restore = open(collection as unknown as CollectionConfig);
    try {
      expect((await faultsOf(some, 1)).length).toBe(1);
    } finally {
      restore();
    }
  });

  it('the row of a door', () => {
    const open = doors().filter(({ endpoint }) => !isClosed(endpoint));
    expect(open.length).toBeGreaterThan(40);
    const forgotten = ALL_ROWS.filter(({ door }) => door !== 'get /articles/:id/original');
    const named = new Set(forgotten.map(({ door }) => door));
    expect(open.some(({ name }) => !named.has(name))).toBe(true);
  });
});
