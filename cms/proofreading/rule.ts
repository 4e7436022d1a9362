import type { LinePart, PublicationKind } from '../../content/model/index.ts';
import type { Term } from './terms.ts';

/** One place a rule speaks of: UTF-16 `offset` and `length` in the line, and what could stand there instead. */
export type Hit = { offset: number; length: number; message: string; suggestion?: string };

/** What rules may know besides the line. */
export type ProofContext = { part: LinePart; publicationKind: PublicationKind; terms: readonly Term[] };

/**
 * One check of one line as a reader sees it. Pure; only ever speaks, never changes a text. `basis` is the standard or
 * rule it follows; an `error` is against it, a `warning` asks a person to look.
 */
export type ProofRule = {
  name: string;
  title: string;
  basis: string;
  severity: 'error' | 'warning';
  check: (text: string, context: ProofContext) => Hit[];
};

/** Hits of a pattern, with the message and suggestion made from each match. */
export function hitsOf(
  text: string,
  pattern: RegExp,
  tell: (match: RegExpExecArray) => { message: string; suggestion?: string },
): Hit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    offset: match.index,
    length: match[0].length,
    ...tell(match as RegExpExecArray),
  }));
}
