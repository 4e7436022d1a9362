import { passLevel } from './article-record.ts';
import type { DecisionEntry } from './machine.ts';

/**
 * A key that the database keeps unique, so that nobody takes two levels of one article even past every check of ours:
 * `review:<article>:<account>:<n>`, n counting the person's earlier passes of the same level. The first pass of any
 * level has n = 0, so a second level collides with it, while a level taken again after an edit does not. `undefined`
 * for decisions that pass no level.
 */
export function reviewGuard(
  article: string,
  entry: Pick<DecisionEntry, 'decision' | 'actor' | 'seq'>,
  history: readonly Pick<DecisionEntry, 'decision' | 'actor' | 'seq'>[],
): string | undefined {
  if (!passLevel(entry.decision)) return undefined;
  const earlier = history.filter(
    ({ decision, actor, seq }) =>
      seq < entry.seq && decision === entry.decision && actor.id === entry.actor.id,
  );
  return `review:${article}:${entry.actor.id}:${earlier.length}`;
}
