/** A measured value and what it must keep to: at most `target`, or at least when `isAtLeast`. */
export type Bar = { name: string; value: number; target: number; isAtLeast?: boolean };

/** Prints `bar NAME VALUE target TARGET ok|short` and answers whether the bar is met. */
export function printBar({ name, value, target, isAtLeast = false }: Bar): boolean {
  const isMet = isAtLeast ? value >= target : value <= target;
  console.log(`bar ${name} ${value} target ${target} ${isMet ? 'ok' : 'short'}`);
  return isMet;
}
