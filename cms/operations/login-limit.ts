import type { Payload, PayloadRequest } from 'payload';
import { type BucketRule, TokenBuckets } from '../access/token-buckets.ts';

/** What may fail how often: one login name, one address, all together, one signed-in person's password. */
const RULES = {
  name: { burst: 8, every: 30_000 },
  address: { burst: 30, every: 6_000 },
  all: { burst: 300, every: 500 },
  session: { burst: 5, every: 60_000 },
} as const satisfies Record<string, BucketRule>;

/** How long refusals for haste are gathered into one line of the log, in milliseconds. */
const GATHERED = 10 * 60_000;

type Limits = { buckets: TokenBuckets; hasty: number; toldAt: number };
const limitsOf = new WeakMap<Payload, Limits>();

function limits({ payload }: Pick<PayloadRequest, 'payload'>): Limits {
  const known = limitsOf.get(payload) ?? { buckets: new TokenBuckets(), hasty: 0, toldAt: 0 };
  limitsOf.set(payload, known);
  return known;
}

type Kind = keyof typeof RULES;
type Key = readonly [Kind, string];

/** Where a login comes from: its name, its address as `tellTrueAddresses` has written it, and the world. */
function loginKeys(req: PayloadRequest, name: string): Key[] {
  const address = req.headers.get('x-forwarded-for') ?? 'here';
  return [
    ['name', name],
    ['address', address],
    ['all', ''],
  ];
}

const keyOf = ([kind, value]: Key) => `${kind} ${value}`;

function longestWait(req: PayloadRequest, keys: readonly Key[]): number {
  const { buckets } = limits(req);
  const now = Date.now();
  return Math.max(...keys.map((key) => buckets.wait(keyOf(key), RULES[key[0]], now)));
}

function takeFrom(req: PayloadRequest, keys: readonly Key[]): void {
  const now = Date.now();
  for (const key of keys) limits(req).buckets.take(keyOf(key), RULES[key[0]], now);
}

/** Milliseconds a login under this name must still wait after failures; sessions that exist are never asked. */
export function loginWait(req: PayloadRequest, name: string): number {
  return longestWait(req, loginKeys(req, name));
}

/** Counts a failed login against its name, its address and all. */
export function countFailedLogin(req: PayloadRequest, name: string): void {
  takeFrom(req, loginKeys(req, name));
}

/** The same for the password a signed-in person gives again; the lock of the login does not matter here. */
export function passwordWait(req: PayloadRequest): number {
  return longestWait(req, [['session', String(req.user?.id)]]);
}

export function countWrongPassword(req: PayloadRequest): void {
  takeFrom(req, [['session', String(req.user?.id)]]);
}

/**
 * Counts a login refused for haste. Answers how many there were since the log was last told, once in ten minutes;
 * otherwise `undefined`: a stranger must not be able to fill the log.
 */
export function hastyLoginsToTell(req: PayloadRequest): number | undefined {
  const known = limits(req);
  known.hasty += 1;
  if (Date.now() - known.toldAt < GATHERED) return undefined;
  const { hasty } = known;
  Object.assign(known, { hasty: 0, toldAt: Date.now() });
  return hasty;
}
