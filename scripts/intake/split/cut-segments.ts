import { pieceText } from '../clean/edits.ts';
import type { Piece, TextPiece } from '../draft.ts';
import { isFootNote } from './foot-note.ts';
import type { TitleMatch } from './match-titles.ts';
import type { Segment } from './segment.ts';

/** The body cut at its headlines: what stands before the first one, then one segment for each match, in order. */
export function cutSegments(
  pieces: readonly Piece[],
  matches: readonly TitleMatch[],
): { before: Piece[]; segments: Segment[] } {
  const starts = matches.map((match) => (hasKicker(pieces, match.from) ? match.from - 1 : match.from));
  const segments = matches.map((match, index): Segment => {
    const end = starts[index + 1] ?? pieces.length;
    const kicker = starts[index]! < match.from ? (pieces[starts[index]!] as TextPiece) : undefined;
    return {
      ...(kicker ? { kicker } : {}),
      title: pieces.slice(match.from, match.to) as TextPiece[],
      rest: pieces.slice(match.to, end),
    };
  });
  return { before: pieces.slice(0, starts[0] ?? pieces.length), segments };
}

/**
 * True when the paragraph above a headline is its 引题: short, no sentence, on the same page as the headline, and
 * below the end of another article or at the head of a page.
 */
export function hasKicker(pieces: readonly Piece[], title: number): boolean {
  const piece = pieces[title - 1];
  const head = pieces[title];
  if (piece?.type !== 'text' || head?.type !== 'text' || head.look.pageBefore) return false;
  const text = pieceText(piece).trim();
  if (text.length > 40 || /[。；;，,：:]$/u.test(text) || /^[（(]?\s*(?:来源|作者|图为)/u.test(text))
    return false;
  if (/[）)]$/u.test(text) || piece.look.ended) return false;
  const above = pieces[title - 2];
  const startsPage = piece.look.pageBefore === true || above === undefined;
  return startsPage || (above.type === 'text' && isArticleEnd(above));
}

/** True for a line that ends an article: it carried the end mark, or is a 来源/作者 note. */
export function isArticleEnd(piece: TextPiece): boolean {
  return piece.look.ended === true || isFootNote(pieceText(piece));
}
