import { pieceText } from '../clean/edits.ts';
import type { Piece, TextPiece } from '../draft.ts';
import { isArticleEnd } from './cut-segments.ts';
import type { Segment } from './segment.ts';

/**
 * Parts an article from what follows it without being in the 目录: a heading at the head of a page, below the end of
 * the article. Picture news 图片新闻 on an inside cover comes this way.
 */
export function takeUnlisted(segment: Segment): { segment: Segment; unlisted?: Segment } {
  const at = segment.rest.findIndex((piece, index) => index > 0 && startsAnother(segment.rest, index, piece));
  if (at < 0) return { segment };
  return {
    segment: { ...segment, rest: segment.rest.slice(0, at) },
    unlisted: { title: [segment.rest[at] as TextPiece], rest: segment.rest.slice(at + 1) },
  };
}

function startsAnother(rest: readonly Piece[], index: number, piece: Piece): boolean {
  if (piece.type !== 'text' || !piece.look.heading || !piece.look.pageBefore) return false;
  const above = rest.slice(0, index).findLast((item) => item.type === 'text');
  return above?.type === 'text' && isArticleEnd(above);
}

/** True when a segment is picture news: few paragraphs, one of which says what the picture shows or who took it. */
export function isPictureNews(segment: Segment): boolean {
  const texts = segment.rest.map((piece) => (piece.type === 'text' ? pieceText(piece) : ''));
  return segment.rest.length <= 4 && texts.some((text) => /图为|[\p{Script=Han}]\s*摄[）)]?$/u.test(text));
}
