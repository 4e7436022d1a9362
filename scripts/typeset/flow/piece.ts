import type { LinePart } from '../../../content/model/index.ts';
import type { Face } from '../text/measure.ts';
import type { Ink } from '../text/span.ts';

/** Where a piece of text comes from, for tags, checks and text comparison. Absent for page furniture. */
export type TextOrigin = { article: string; part: LinePart; line: number };

/**
 * One line of type. All lengths in pt, origin at the top left of the trimmed page (or of the block it is part of),
 * y downwards; `y` is the baseline. `offsets[i]` is the distance of the i-th code point of `text` from `x`: the final
 * place, all glue, squeeze and tracking included. White space that only exists as glue is in `text` when it is in the
 * source; a forced line end `\n` never is.
 */
export type PlacedText = {
  kind: 'text';
  x: number;
  y: number;
  face: Face;
  size: number;
  ink: Ink;
  text: string;
  offsets: readonly number[];
  /** Distance from `x` to the end of the last glyph. */
  width: number;
  origin?: TextOrigin;
  /** Page furniture kind when there is no origin. `repeatedHead` is a table head drawn again after a break. */
  furniture?:
    | 'runningHead'
    | 'folio'
    | 'contents'
    | 'masthead'
    | 'cover'
    | 'endMark'
    | 'notice'
    | 'column'
    | 'filler'
    | 'proof'
    | 'repeatedHead';
};

export type PlacedRule = {
  kind: 'rule';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  thickness: number;
  ink: Ink;
};
export type PlacedBox = {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: Ink;
  stroke?: { ink: Ink; thickness: number };
};
/** A picture; `file` is the image's name in the snapshot（images/<sha256>.jpg）. `crop` as in CSS `cover` when set. */
export type PlacedImage = {
  kind: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  file: string;
  alt: string;
  fit: 'fill' | 'cover';
};
/** A region a reader can click: to a page (1-based physical page) or an address. */
export type PlacedLink = {
  kind: 'link';
  x: number;
  y: number;
  width: number;
  height: number;
  page?: number;
  href?: string;
};
export type Placed = PlacedText | PlacedRule | PlacedBox | PlacedImage | PlacedLink;

/** Moves pieces by `dx`, `dy` pt: only for pieces that nobody else has. */
export function move(pieces: readonly Placed[], dx: number, dy: number): void {
  for (const piece of pieces) {
    if (piece.kind === 'rule') {
      piece.x1 += dx;
      piece.y1 += dy;
      piece.x2 += dx;
      piece.y2 += dy;
    } else {
      piece.x += dx;
      piece.y += dy;
    }
  }
}

/** The same pieces moved by `dx`, `dy` pt. */
export function shift(pieces: readonly Placed[], dx: number, dy: number): Placed[] {
  return pieces.map((piece) =>
    piece.kind === 'rule'
      ? { ...piece, x1: piece.x1 + dx, y1: piece.y1 + dy, x2: piece.x2 + dx, y2: piece.y2 + dy }
      : { ...piece, x: piece.x + dx, y: piece.y + dy },
  );
}
