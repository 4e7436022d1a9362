import { likeness } from './align.ts';
import type { LineDiff } from './article.ts';
import { diffText } from './text.ts';

/** A shorter line stands twice in a text by chance. In code points. */
const SHORTEST = 8;

/** From this likeness on (0–1) a line that is gone here and new there is one that was moved. */
const LIKE = 0.75;

/**
 * Finds passages of the body that were moved: removed here, added there, the same or nearly so. Both get one number
 * `move`; what was changed on the way stands as `inMove` on the added one. Nothing else of the lines changes.
 */
export function markMoves(lines: readonly LineDiff[]): LineDiff[] {
  const free = new Set(lines.filter((line) => isMovable(line, 'added')));
  const marks = new Map<LineDiff, Partial<LineDiff>>();
  for (const gone of lines.filter((line) => isMovable(line, 'removed'))) {
    const found = mostLike(gone, [...free]);
    if (!found) continue;
    free.delete(found);
    const move = marks.size / 2 + 1;
    marks.set(gone, { move });
    const isEqual = textOf(gone) === textOf(found);
    marks.set(found, { move, ...(isEqual ? {} : { inMove: diffText(textOf(gone), textOf(found)) }) });
  }
  return lines.map((line) => ({ ...line, ...marks.get(line) }));
}

function isMovable(line: LineDiff, kind: LineDiff['kind']): boolean {
  return line.kind === kind && line.block !== undefined && Array.from(textOf(line)).length >= SHORTEST;
}

function mostLike(gone: LineDiff, candidates: readonly LineDiff[]): LineDiff | undefined {
  const rated = candidates.map((line) => ({ line, like: likeness(readingOf(gone), readingOf(line)) }));
  const best = rated.reduce<(typeof rated)[number] | undefined>(
    (found, item) => (item.like >= LIKE && item.like > (found?.like ?? 0) ? item : found),
    undefined,
  );
  return best?.line;
}

function readingOf(line: LineDiff) {
  return { part: line.part, block: line.block, text: textOf(line) };
}

function textOf({ spans }: LineDiff): string {
  return spans.map(({ text }) => text).join('');
}
