import type { Piece, TextPiece } from '../draft.ts';

/** The paragraphs of one article before they are mapped: its head is known, its body is in reading order. */
export type Segment = {
  kicker?: TextPiece;
  title: TextPiece[];
  /** Everything below the headline: subtitle, byline, body, notes. */
  rest: Piece[];
};
