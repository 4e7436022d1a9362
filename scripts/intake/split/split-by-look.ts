import { crossheadNumberLevel } from '../../../content/model/index.ts';
import { pieceText } from '../clean/edits.ts';
import type { Doubt, Piece, TextPiece } from '../draft.ts';
import { findHeadline } from '../map/find-headline.ts';
import { parseByline } from '../map/parse-byline.ts';
import { hasKicker, isArticleEnd } from './cut-segments.ts';

/**
 * Several articles in one file without styles of ours: a line that looks like the first headline begins another article
 * when a page begins there, the article above has ended, or a 副题 or byline stands below. Otherwise it is a crosshead.
 */
export function splitByLook(pieces: readonly Piece[]): { parts: Piece[][]; doubts: Doubt[] } {
  const head = findHeadline(pieces)?.segment.title[0];
  if (!head || !isTelling(head)) return { parts: [[...pieces]], doubts: [] };
  const titles = [...pieces.keys()].filter(
    (at) => at > pieces.indexOf(head) && looksLike(head, pieces[at]) && beginsArticle(pieces, at, head),
  );
  const starts = titles.map((at) => (hasKicker(pieces, at) ? at - 1 : at));
  const parts = [0, ...starts].map((start, index) => pieces.slice(start, starts[index]));
  const doubts = titles.map((at): Doubt => {
    const title = pieces[at] as TextPiece;
    return {
      code: 'articleCutByLook',
      at: title.at,
      message: `从《${pieceText(title).trim()}》起另作一篇：它的样子与第一篇的标题相同，请核对。`,
      confidence: 0.85,
    };
  });
  return { parts, doubts };
}

// The look of running text tells nothing.
function isTelling({ look }: TextPiece): boolean {
  return look.heading === 1 || (look.align === 'center' && (look.bold === true || (look.size ?? 0) >= 16));
}

function looksLike(head: TextPiece, piece: Piece | undefined): boolean {
  if (piece?.type !== 'text' || piece.look.list) return false;
  const text = pieceText(piece).trim();
  if (text.length < 3 || text.length > 40 || /[。；]/u.test(text) || crossheadNumberLevel(text)) return false;
  return (['heading', 'align', 'bold', 'size', 'font'] as const).every(
    (name) => head.look[name] === piece.look[name],
  );
}

function beginsArticle(pieces: readonly Piece[], at: number, head: TextPiece): boolean {
  const above = pieces[at - 1];
  if (looksLike(head, above)) return false;
  const title = pieces[at] as TextPiece;
  const below = pieces.slice(at + 1).find((piece) => !looksLike(head, piece));
  const startsPage =
    title.look.pageBefore === true || (above?.type === 'text' && above.look.pageBefore === true);
  return startsPage || (above?.type === 'text' && isArticleEnd(above)) || isHeadLine(below);
}

function isHeadLine(piece: Piece | undefined): boolean {
  if (piece?.type !== 'text' || piece.look.heading || piece.look.list) return false;
  const text = pieceText(piece).trim();
  return /^(?:——|--)/u.test(text) || parseByline(text) !== undefined;
}
