import { diffSequence, type Step } from './sequence.ts';

/** A run of characters that both texts have, or only the old, or only the new. */
export type Span = { kind: Step<string>['kind']; text: string };

/** Latin words and numbers stay whole; every other character, Han above all, stands alone. */
const TOKEN = /[\p{Script=Latin}\d.%]+|./gsu;

/** Fewer unchanged characters than this between two changes are no relief to the eye: the changes become one. */
const SHORTEST_REST = 2;

/**
 * What changed from one text to another, by character, with numbers and Latin words whole and neighbouring changes
 * grouped: within a change the removed text comes before the added. Without the added spans it gives `before` back,
 * without the removed ones `after`.
 */
export function diffText(before: string, after: string): Span[] {
  return groupChanges(diffSequence(tokensOf(before), tokensOf(after)));
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function groupChanges(steps: readonly Step<string>[]): Span[] {
  const spans: Span[] = [];
  let removed = '';
  let added = '';
  let rest = '';
  const close = () => {
    if (removed) spans.push({ kind: 'removed', text: removed });
    if (added) spans.push({ kind: 'added', text: added });
    if (rest) spans.push({ kind: 'same', text: rest });
    removed = added = rest = '';
  };
  for (const { kind, value } of steps) {
    if (kind === 'same') {
      rest += value;
      continue;
    }
    if (rest && isRelief(rest, removed + added)) close();
    removed += rest + (kind === 'removed' ? value : '');
    added += rest + (kind === 'added' ? value : '');
    rest = '';
  }
  close();
  return spans;
}

function isRelief(rest: string, changed: string): boolean {
  return changed === '' || Array.from(rest).length >= SHORTEST_REST;
}
