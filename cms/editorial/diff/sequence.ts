/** One step from the old to the new: an element both have, one only the old has, one only the new has. */
export type Step<T> = { kind: 'same' | 'removed' | 'added'; value: T };

/** More differences than this are not looked for one by one: the whole middle counts as replaced. */
const MOST_DIFFERENCES = 4_000;

/**
 * A shortest way from one sequence to another (Myers, "An O(ND) difference algorithm", 1986). Elements are compared by
 * `===`. Without the `added` steps it gives `before`, without the `removed` ones `after`.
 */
export function diffSequence<T>(before: readonly T[], after: readonly T[]): Step<T>[] {
  const head = commonHead(before, after);
  const tail = commonTail(before.slice(head), after.slice(head));
  const middle = diffMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [
    ...steps('same', before.slice(0, head)),
    ...middle,
    ...steps('same', before.slice(before.length - tail)),
  ];
}

function steps<T>(kind: Step<T>['kind'], values: readonly T[]): Step<T>[] {
  return values.map((value) => ({ kind, value }));
}

function commonHead<T>(a: readonly T[], b: readonly T[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonTail<T>(a: readonly T[], b: readonly T[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function diffMiddle<T>(a: readonly T[], b: readonly T[]): Step<T>[] {
  const trace = a.length > 0 && b.length > 0 ? searchForward(a, b) : undefined;
  if (!trace) return [...steps('removed', a), ...steps('added', b)];
  return walkBack(a, b, trace);
}

/** For each number of differences d: how far along `a` each diagonal −d…d gets; `undefined` beyond the limit. */
function searchForward<T>(a: readonly T[], b: readonly T[]): Int32Array[] | undefined {
  const trace: Int32Array[] = [];
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  let reach = new Int32Array(3);
  for (let d = 0; d <= most; d += 1) {
    const next = new Int32Array(2 * d + 5);
    for (let k = -d; k <= d; k += 2) {
      let x = d === 0 ? 0 : firstOnDiagonal(reach, k, d);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next[k + d + 2] = x;
      if (x >= a.length && x - k >= b.length) return [...trace, next];
    }
    trace.push(next);
    reach = next;
  }
  return undefined;
}

/** Where diagonal k begins with its d-th difference; `reach` is that of d − 1, whose diagonal k is at k + d + 1. */
function firstOnDiagonal(reach: Int32Array, k: number, d: number): number {
  const isInsertion = comesFromAbove(reach, k, d);
  return isInsertion ? reach[k + 1 + d + 1]! : reach[k - 1 + d + 1]! + 1;
}

function comesFromAbove(reach: Int32Array, k: number, d: number): boolean {
  return k === -d || (k !== d && reach[k - 1 + d + 1]! < reach[k + 1 + d + 1]!);
}

function walkBack<T>(a: readonly T[], b: readonly T[], trace: readonly Int32Array[]): Step<T>[] {
  const back: Step<T>[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d > 0; d -= 1) {
    const reach = trace[d - 1]!;
    const k = x - y;
    const isInsertion = comesFromAbove(reach, k, d);
    const fromK = isInsertion ? k + 1 : k - 1;
    const fromX = reach[fromK + d + 1]!;
    const startX = isInsertion ? fromX : fromX + 1;
    for (; x > startX; x -= 1) back.push({ kind: 'same', value: a[x - 1]! });
    back.push(
      isInsertion ? { kind: 'added', value: b[fromX - fromK]! } : { kind: 'removed', value: a[fromX]! },
    );
    x = fromX;
    y = fromX - fromK;
  }
  for (; x > 0; x -= 1) back.push({ kind: 'same', value: a[x - 1]! });
  return back.reverse();
}
