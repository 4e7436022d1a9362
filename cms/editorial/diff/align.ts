import type { ReadingLine } from '../../../content/model/reading-lines.ts';
import { diffSequence } from './sequence.ts';

/** A line of the old text beside its line of the new one; one of them is absent where it has no counterpart. */
export type LinePair = { before?: ReadingLine; after?: ReadingLine };

/** From this likeness on (0–1) two lines are one line that was changed, not one removed and another added. */
const LIKE = 0.35;

/** Pairs the lines of two texts in order: equal ones first, and between them the changed ones by likeness. */
export function alignLines(before: readonly ReadingLine[], after: readonly ReadingLine[]): LinePair[] {
  const pairs: LinePair[] = [];
  let gap: { before: ReadingLine[]; after: ReadingLine[] } = { before: [], after: [] };
  let at = 0;
  let to = 0;
  const close = () => {
    pairs.push(...alignGap(gap.before, gap.after));
    gap = { before: [], after: [] };
  };
  for (const { kind } of diffSequence(before.map(keyOf), after.map(keyOf))) {
    if (kind === 'same') {
      close();
      pairs.push({ before: before[at++], after: after[to++] });
    } else if (kind === 'removed') gap.before.push(before[at++]!);
    else gap.after.push(after[to++]!);
  }
  close();
  return pairs;
}

function keyOf({ part, text }: ReadingLine): string {
  return `${part} ${text}`;
}

// In order, each old line takes the first new one that is like it; what was passed over is new.
function alignGap(before: readonly ReadingLine[], after: readonly ReadingLine[]): LinePair[] {
  const pairs: LinePair[] = [];
  let next = 0;
  for (const line of before) {
    const found = after.findIndex((other, index) => index >= next && likeness(line, other) >= LIKE);
    if (found < 0) {
      pairs.push({ before: line });
      continue;
    }
    pairs.push(...after.slice(next, found).map((other) => ({ after: other })));
    pairs.push({ before: line, after: after[found] });
    next = found + 1;
  }
  return [...pairs, ...after.slice(next).map((other) => ({ after: other }))];
}

/**
 * How like two lines are, 0–1: the share of neighbouring pairs of characters they have in common (Dice). Head lines
 * match by their part.
 */
export function likeness(a: ReadingLine, b: ReadingLine): number {
  if (a.block === undefined || b.block === undefined) return a.part === b.part ? 1 : 0;
  const [left, right] = [pairsOf(a.text), pairsOf(b.text)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / Math.max(1, left.size + right.size);
}

function pairsOf(text: string): Set<string> {
  const characters = Array.from(text);
  return new Set(characters.map((character, index) => character + (characters[index + 1] ?? '')));
}
