import { pieceText } from '../clean/edits.ts';
import { isFinished, openPairs } from '../clean/sentence.ts';
import type { Doubt, Piece } from '../draft.ts';
import { isArticleEnd } from './cut-segments.ts';
import type { Segment } from './segment.ts';

/**
 * Where an article ends in mid-sentence and the next one holds two ends, part of the next one is its tail (it went on
 * at the foot of a page the next article shares). Moves the tail back and says so. Paragraphs keep their order inside
 * both articles, and none is lost.
 */
export function reattachTails(segments: readonly Segment[]): { segments: Segment[]; doubts: Doubt[] } {
  const result = segments.map((segment) => ({ ...segment, rest: [...segment.rest] }));
  const doubts: Doubt[] = [];
  for (let index = 0; index + 1 < result.length; index++) {
    const open = result[index]!;
    const next = result[index + 1]!;
    const tail = isOpen(open.rest) ? findTail(open.rest, next.rest) : undefined;
    if (!tail) continue;
    const moved = next.rest.splice(tail.from, tail.to - tail.from);
    open.rest.push(...moved);
    doubts.push({
      code: 'tailMoved',
      at: moved[0]!.at,
      message: `从这里起的 ${moved.length} 段接回前一篇《${titleOf(open)}》：原件把它印在下一篇中间。`,
      confidence: tail.isProven ? 0.95 : 0.8,
    });
  }
  return { segments: result, doubts };
}

function titleOf(segment: Segment): string {
  return segment.title.map(pieceText).join(' ').replaceAll('\n', ' ');
}

function isOpen(rest: readonly Piece[]): boolean {
  const last = rest.findLast((piece) => piece.type === 'text');
  return last?.type === 'text' && !isArticleEnd(last) && !isFinished(pieceText(last));
}

type Tail = { from: number; to: number; isProven: boolean };

function findTail(open: readonly Piece[], next: readonly Piece[]): Tail | undefined {
  const ends = articleEnds(next);
  if (ends.length < 2) return undefined;
  const head = textAt(open, open.length - 1);
  const [first, second] = ends as [number, number];
  const tails: Tail[] = [{ from: first, to: second, isProven: false }];
  for (let from = 1; from < first; from++) {
    const before = textAt(next, from - 1);
    if (!isFinished(before) && before !== '') tails.push({ from, to: first, isProven: false });
  }
  const scored = tails.map((tail) => ({ tail, score: score(head, next, tail) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return { ...best.tail, isProven: best.score > 0 };
}

/** Indexes just after each end of an article: its last line with the notes that follow it. */
function articleEnds(pieces: readonly Piece[]): number[] {
  const ends: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    const following = pieces[index + 1];
    const isEnd = piece.type === 'text' && isArticleEnd(piece);
    const isFollowedByNote = following?.type === 'text' && !following.look.ended && isArticleEnd(following);
    if (isEnd && !isFollowedByNote) ends.push(index + 1);
  }
  return ends;
}

// Both seams that a choice makes should close the quotes and brackets they leave open, and open none.
function score(head: string, next: readonly Piece[], tail: Tail): number {
  const seam = seamScore(head, textAt(next, tail.from));
  const before = textAt(next, tail.from - 1);
  return tail.from > 0 && !isFinished(before) ? seam + seamScore(before, textAt(next, tail.to)) : seam;
}

function seamScore(left: string, right: string): number {
  const open = openPairs(left).open > 0;
  const closes = openPairs(right).unopened > 0;
  if (open && closes) return 2;
  return open || closes ? -2 : 0;
}

function textAt(pieces: readonly Piece[], index: number): string {
  const piece = pieces[index];
  return piece?.type === 'text' ? pieceText(piece) : '';
}
