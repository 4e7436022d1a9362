import { visibleCharacters } from './clean/characters.ts';
import type { Balance, Change, Dropped } from './draft.ts';

/** What `balanceCharacters` compares. */
export type BalanceInput = {
  /** Everything visible in the file. */
  source: string;
  /** Texts of the articles and of all else that was placed. */
  placed: readonly string[];
  dropped: readonly Dropped[];
  changes: readonly Change[];
};

/**
 * Counts every character: source + what changes added − what they took away = placed + dropped, compared character by
 * character and not only by number. `missing` and `extra` show what does not add up.
 */
export function balanceCharacters(input: BalanceInput): Balance {
  const counts = new Map<string, number>();
  const add = (text: string, sign: 1 | -1): number => {
    const units = visibleCharacters(text);
    for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + sign);
    return units.length;
  };
  const total = (texts: readonly string[], sign: 1 | -1) =>
    texts.reduce((sum, text) => sum + add(text, sign), 0);
  const incoming = add(input.source, 1);
  const added = total(
    input.changes.map((change) => change.after),
    1,
  );
  const taken = total(
    input.changes.map((change) => change.before),
    -1,
  );
  const dropped = total(
    input.dropped.map((item) => item.text),
    -1,
  );
  const placed = total(input.placed, -1);
  return {
    in: incoming,
    placed,
    dropped,
    changed: added - taken,
    missing: rest(counts, 1),
    extra: rest(counts, -1),
  };
}

function rest(counts: ReadonlyMap<string, number>, sign: 1 | -1): string {
  return [...counts].map(([unit, count]) => (count * sign > 0 ? unit.repeat(count * sign) : '')).join('');
}
