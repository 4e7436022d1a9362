import type { Endpoint, SanitizedConfig } from 'payload';
import { closed } from './closed-doors.ts';

/** Every door Payload gives a collection by itself, as `method path`; a test compares the list with the running configuration. */
export const BUILT_IN_DOORS = [
  'get /',
  'get /:id',
  'get /count',
  'post /access/:id?',
  'get /versions',
  'get /versions/:id',
  'post /versions/:id',
  'post /',
  'post /:id/duplicate',
  'patch /',
  'patch /:id',
  'delete /',
  'delete /:id',
  'get /file/:filename',
  'get /paste-url/:id?',
  'get /init',
  'get /me',
  'post /login',
  'post /logout',
  'post /refresh-token',
  'post /unlock',
  'post /first-register',
  'post /forgot-password',
  'post /reset-password',
  'post /verify/:id',
  'get /:key',
  'post /:key',
  'delete /:key',
] as const;
type Door = (typeof BUILT_IN_DOORS)[number];
const BUILT_IN: readonly string[] = BUILT_IN_DOORS;

const READING: readonly Door[] = ['get /', 'get /:id', 'get /count', 'post /access/:id?'];
const WRITING: readonly Door[] = ['post /', 'patch /:id'];
const VERSIONS: readonly Door[] = ['get /versions', 'get /versions/:id'];

/**
 * The built-in doors in use, collection by collection. All others answer 404: copies, restores, bulk writes and deletions
 * go round decisions, and an office without mail resets no password by itself. A collection not named here can only be
 * read.
 */
export const OPEN_DOORS: Readonly<Record<string, readonly Door[]>> = {
  articles: [...READING, ...WRITING, ...VERSIONS],
  issues: [...READING, ...WRITING, ...VERSIONS],
  columns: [...READING, ...WRITING],
  people: [...READING, ...WRITING],
  media: [...READING, ...WRITING, 'get /file/:filename'],
  users: [
    ...READING,
    ...WRITING,
    'get /me',
    'post /login',
    'post /logout',
    'post /refresh-token',
    'post /unlock',
  ],
  decisions: READING,
  'audit-log': READING,
  // Written and told by operations only, through endpoints of their own.
  assignments: [],
  notices: [],
  proofs: [],
  corrections: [],
  delegations: [],
  // Widths and orders of lists, per account.
  'payload-preferences': ['get /', 'get /:key', 'post /:key'],
  'payload-kv': [],
};

/** Shuts, in every collection, the built-in doors that are not named above; the endpoints of its own stay. */
export function shutUnusedDoors(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const open: readonly string[] = OPEN_DOORS[collection.slug] ?? READING;
    if (!collection.endpoints) continue;
    const doors = collection.endpoints.map(doorOf);
    collection.endpoints = collection.endpoints.map((endpoint, index) => {
      const door = doors[index]!;
      // Payload adds its own after ours: one of the same name that follows is the built-in one.
      const isBuiltIn = BUILT_IN.includes(door) && !doors.includes(door, index + 1);
      return isBuiltIn && !open.includes(door) ? closed(endpoint.method, endpoint.path) : endpoint;
    });
  }
  return config;
}

/** The name of a door in these lists. */
export function doorOf({ method, path }: Pick<Endpoint, 'method' | 'path'>): string {
  return `${method} ${path}`;
}
