import type { LineDiff } from './article.ts';

/** A run of the comparison: lines to read, or unchanged ones that are folded away. */
export type Passage = { kind: 'shown' | 'folded'; lines: LineDiff[]; from: number };

/** Unchanged lines this near to a change stay, so that it is read in its place. */
const NEAR = 1;

/** Fewer unchanged lines than this are not worth folding. */
const FEWEST = 3;

/** The comparison in passages: every change with its neighbours shown, longer unchanged runs folded. `from` is the place of the first line. */
export function foldUnchanged(lines: readonly LineDiff[]): Passage[] {
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - NEAR), index + NEAR + 1).some(({ kind }) => kind !== 'same'),
  );
  const passages: Passage[] = [];
  lines.forEach((line, index) => {
    const kind = isNear[index] ? 'shown' : 'folded';
    const last = passages.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else passages.push({ kind, lines: [line], from: index });
  });
  return passages.map((item) => (item.lines.length < FEWEST ? { ...item, kind: 'shown' } : item));
}
