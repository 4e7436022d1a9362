import { pieceText } from '../clean/edits.ts';
import type { Piece, TextPiece } from '../draft.ts';
import { parseByline } from '../map/parse-byline.ts';
import { isArticleEnd } from './cut-segments.ts';
import { isCreditedCaption, isFootNote } from './foot-note.ts';
import type { Segment } from './segment.ts';

/** An article of a page without 目录, with the column printed above it, if any. */
export type PageSegment = Segment & { column?: string };

/**
 * Splits a page by its headings. A heading begins an article when a 副题, a byline, a dateline（本报讯）, a caption or
 * another heading follows it, or when the article above has ended; every other heading is a crosshead. Of two headings
 * in a row the first is the column when it is a short name, else the 引题.
 */
export function splitPage(pieces: readonly Piece[]): { before: Piece[]; segments: PageSegment[] } {
  const heads: Head[] = [];
  for (let at = 0; at < pieces.length; ) {
    const head = readHeadAt(pieces, at, heads.at(-1));
    if (head) heads.push(head);
    at = head ? head.to : at + 1;
  }
  const segments = heads.map((head, index): PageSegment => {
    const end = heads[index + 1]?.from ?? pieces.length;
    const { column, kicker, title } = head;
    return {
      ...(column ? { column } : {}),
      ...(kicker ? { kicker } : {}),
      title,
      rest: pieces.slice(head.to, end),
    };
  });
  return { before: pieces.slice(0, heads[0]?.from ?? pieces.length), segments };
}

type Head = {
  from: number;
  to: number;
  column?: string;
  columnAt?: number;
  kicker?: TextPiece;
  title: TextPiece[];
};

function readHeadAt(pieces: readonly Piece[], from: number, previous: Head | undefined): Head | undefined {
  const first = headingAt(pieces, from);
  if (!first) return undefined;
  const second = headingAt(pieces, from + 1);
  if (second && isBodyStart(pieces, from + 2)) {
    if (isColumnName(first))
      return { from, to: from + 2, column: pieceText(first), columnAt: first.at, title: [second] };
    return { from, to: from + 2, kicker: first, title: [second] };
  }
  const bare = pieces[from + 1];
  if (isColumnName(first) && bare?.type === 'text' && isBareTitle(bare) && isBodyStart(pieces, from + 2))
    return { from, to: from + 2, column: pieceText(first), columnAt: first.at, title: [bare] };
  const isFree = previous === undefined || endsArticle(pieces, from);
  return isFree || startsArticle(pieces[from + 1]) ? { from, to: from + 1, title: [first] } : undefined;
}

function headingAt(pieces: readonly Piece[], at: number): TextPiece | undefined {
  const piece = pieces[at];
  return piece?.type === 'text' && piece.look.heading ? piece : undefined;
}

function isColumnName(piece: TextPiece): boolean {
  const text = pieceText(piece).trim();
  return text.length >= 2 && text.length <= 6 && !/[\s，。：；！？“”《》\d]/u.test(text);
}

function isBareTitle(piece: TextPiece): boolean {
  const text = pieceText(piece);
  return (
    !piece.look.heading &&
    text.length >= 6 &&
    text.length <= 60 &&
    !/[。；]/u.test(text) &&
    !parseByline(text)
  );
}

function endsArticle(pieces: readonly Piece[], from: number): boolean {
  const above = pieces[from - 1];
  return above?.type === 'text' && isArticleEnd(above);
}

// A crosshead is followed by running text; a headline by anything that stands at the head of an article.
function startsArticle(piece: Piece | undefined): boolean {
  if (piece?.type !== 'text') return piece?.type === 'image';
  const text = pieceText(piece);
  return (
    /^(?:——|--)/u.test(text) ||
    isDateline(text) ||
    isCreditedCaption(text) ||
    Boolean(!piece.look.heading && parseByline(text))
  );
}

function isBodyStart(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return (
    piece !== undefined &&
    (piece.type !== 'text' || !piece.look.heading || /^(?:——|--)/u.test(pieceText(piece)))
  );
}

function isDateline(text: string): boolean {
  return /^(?:本报|本刊|.{2,10}?)(?:讯|电)[\s（(]/u.test(text) && !isFootNote(text);
}
