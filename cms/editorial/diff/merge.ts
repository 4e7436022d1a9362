import { diffSequence } from './sequence.ts';

/**
 * A stretch of three texts that belongs together. `same`: nobody changed it, or both alike; `theirs` / `mine`: only that
 * side changed it; `conflict`: both did, differently, and a person must choose. All stretches in order give each of the
 * three texts back, whole.
 */
export type Hunk<T> = { kind: 'same' | 'theirs' | 'mine' | 'conflict'; base: T[]; theirs: T[]; mine: T[] };

/** Three texts in pieces (paragraphs), equal ones with equal `keyOf`. */
type Three<T> = { base: readonly T[]; theirs: readonly T[]; mine: readonly T[]; keyOf: (item: T) => string };

/**
 * Lays two changes of one text beside it (Khanna, Kunal, Pierce, "A Formal Investigation of Diff3", 2007): pieces that
 * stand in all three part the stretches between. Within a stretch of equally many pieces each piece is judged by itself,
 * so that neighbours changed by different people do not clash.
 */
export function mergeSequences<T>(three: Three<T>): Hunk<T>[] {
  const { base, theirs, mine, keyOf } = three;
  const inTheirs = counterparts(base.map(keyOf), theirs.map(keyOf));
  const inMine = counterparts(base.map(keyOf), mine.map(keyOf));
  const hunks: Hunk<T>[] = [];
  const from = { base: 0, theirs: 0, mine: 0 };
  const takeUpTo = (to: typeof from) => {
    const part = {
      base: base.slice(from.base, to.base),
      theirs: theirs.slice(from.theirs, to.theirs),
      mine: mine.slice(from.mine, to.mine),
    };
    if (part.base.length + part.theirs.length + part.mine.length > 0) hunks.push(...judged(part, keyOf));
    Object.assign(from, to);
  };
  for (const index of base.keys()) {
    const [left, right] = [inTheirs.get(index), inMine.get(index)];
    if (left === undefined || right === undefined) continue;
    takeUpTo({ base: index, theirs: left, mine: right });
    takeUpTo({ base: index + 1, theirs: left + 1, mine: right + 1 });
  }
  takeUpTo({ base: base.length, theirs: theirs.length, mine: mine.length });
  return hunks;
}

/** For each piece of the one its place in the other, where both have it. */
function counterparts(a: readonly string[], b: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  let [at, to] = [0, 0];
  for (const { kind } of diffSequence(a, b)) {
    if (kind === 'same') found.set(at++, to++);
    else if (kind === 'removed') at += 1;
    else to += 1;
  }
  return found;
}

type Part<T> = Omit<Hunk<T>, 'kind'>;

function judged<T>({ base, theirs, mine }: Part<T>, keyOf: (item: T) => string): Hunk<T>[] {
  const isParallel = base.length === theirs.length && base.length === mine.length;
  if (!isParallel || base.length === 1)
    return [{ kind: kindOf({ base, theirs, mine }, keyOf), base, theirs, mine }];
  return base.map((item, index) => {
    const part = { base: [item], theirs: [theirs[index]!], mine: [mine[index]!] };
    return { kind: kindOf(part, keyOf), ...part };
  });
}

function kindOf<T>({ base, theirs, mine }: Part<T>, keyOf: (item: T) => string): Hunk<T>['kind'] {
  const key = (items: readonly T[]) => JSON.stringify(items.map(keyOf));
  if (key(theirs) === key(mine)) return 'same';
  if (key(mine) === key(base)) return 'theirs';
  return key(theirs) === key(base) ? 'mine' : 'conflict';
}
