import { pieceText } from '../clean/edits.ts';
import type { Piece, TextPiece } from '../draft.ts';

/** One printed line of a 目录 or 版权页; `isHeading` when its paragraph is a heading. */
export type Line = { at: number; text: string; isHeading: boolean; depth: number };

/** The lines of paragraphs, broken at their line breaks, without outer white space. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  return pieces
    .filter((piece): piece is TextPiece => piece.type === 'text')
    .flatMap((piece) =>
      pieceText(piece)
        .split('\n')
        .map((text) => ({
          at: piece.at,
          text: text.trim(),
          isHeading: piece.look.heading !== undefined,
          depth: piece.look.heading ?? 0,
        })),
    )
    .filter((line) => line.text !== '');
}
