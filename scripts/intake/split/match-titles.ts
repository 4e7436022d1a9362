import { pieceText } from '../clean/edits.ts';
import type { Piece } from '../draft.ts';
import type { ContentsEntry } from './parse-contents.ts';
import { similarity } from './similarity.ts';

/** Where an entry's headline stands in the body: pieces `[from, to)`, and how alike they are (0–1). */
export type TitleMatch = { entry: ContentsEntry; from: number; to: number; score: number };

/** Below this two headlines are not the same. */
const ENOUGH = 0.55;

type Candidate = { from: number; to: number; text: string };

/**
 * Finds each entry's headline among the paragraphs, in the order of the 目录: the alignment of the two sequences with
 * the greatest sum of likeness. A headline may be one short paragraph or two or three headings in a row.
 */
export function matchTitles(entries: readonly ContentsEntry[], pieces: readonly Piece[]): TitleMatch[] {
  const candidates = titleCandidates(pieces);
  const scores = entries.map((entry) => candidates.map((item) => similarity(entry.title, item.text)));
  return align(entries, candidates, scores);
}

function titleCandidates(pieces: readonly Piece[]): Candidate[] {
  const found: Candidate[] = [];
  for (const from of pieces.keys()) {
    for (let to = from + 1; to <= Math.min(from + 3, pieces.length); to++) {
      const group = pieces.slice(from, to);
      if (!group.every((item) => isShort(item))) break;
      if (to > from + 1 && !group.every((item) => item.type === 'text' && item.look.heading)) break;
      found.push({
        from,
        to,
        text: group.map((item) => (item.type === 'text' ? pieceText(item) : '')).join(' '),
      });
    }
  }
  return found;
}

function isShort(piece: Piece): boolean {
  if (piece.type !== 'text') return false;
  const text = pieceText(piece);
  return text.length <= 80 && !/[。；]/u.test(text);
}

// Dynamic programming over (entry, candidate): skip an entry, skip a candidate, or pair them when alike enough.
function align(
  entries: readonly ContentsEntry[],
  candidates: readonly Candidate[],
  scores: readonly number[][],
): TitleMatch[] {
  const width = candidates.length + 1;
  const best = new Float64Array((entries.length + 1) * width);
  const value = (row: number, column: number) => best[row * width + column]!;
  for (let row = entries.length - 1; row >= 0; row--) {
    for (let column = candidates.length - 1; column >= 0; column--) {
      const paired = pairValue(scores[row]![column]!, value(row + 1, nextFree(candidates, column)));
      best[row * width + column] = Math.max(value(row + 1, column), value(row, column + 1), paired);
    }
  }
  const matches: TitleMatch[] = [];
  let row = 0;
  let column = 0;
  while (row < entries.length && column < candidates.length) {
    const score = scores[row]![column]!;
    const paired = pairValue(score, value(row + 1, nextFree(candidates, column)));
    if (paired > 0 && paired >= value(row, column + 1) && paired >= value(row + 1, column)) {
      const { from, to } = candidates[column]!;
      matches.push({ entry: entries[row]!, from, to, score });
      column = nextFree(candidates, column);
      row += 1;
    } else if (value(row, column + 1) >= value(row + 1, column)) column += 1;
    else row += 1;
  }
  return matches;
}

function pairValue(score: number, rest: number): number {
  return score >= ENOUGH ? score + rest : -1;
}

function nextFree(candidates: readonly Candidate[], column: number): number {
  let next = column + 1;
  while (next < candidates.length && candidates[next]!.from < candidates[column]!.to) next += 1;
  return next;
}
