import type { Placed } from '../piece.ts';

/** A head drawn once more is no text of the article. */
export function asRepeated(pieces: readonly Placed[]): Placed[] {
  return pieces.map((piece) => {
    if (piece.kind !== 'text') return piece;
    const { origin: _, ...rest } = piece;
    return { ...rest, furniture: 'repeatedHead' as const };
  });
}
