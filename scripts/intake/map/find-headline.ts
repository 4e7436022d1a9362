import { pieceText } from '../clean/edits.ts';
import type { Piece, TextPiece } from '../draft.ts';
import type { Segment } from '../split/segment.ts';
import { oneLine } from './content.ts';
import { parseByline } from './parse-byline.ts';
import { roleOfStyle } from './style-role.ts';

/** A manuscript parted into its headline and the rest. `column` is what the author wrote in style 栏目. */
export type FoundHeadline = { segment: Segment; column?: string; confidence: number };

/** Paragraphs above the first running one that may be parts of the headline. */
const HEAD_LINES = 8;

/**
 * Finds the headline at the top of a manuscript by style, else by look: the largest, boldest, centred short line. Short
 * lines above it are the 引题; a following line that looks the same is its second line. `undefined` when no line will do.
 */
export function findHeadline(pieces: readonly Piece[]): FoundHeadline | undefined {
  const styled = pieces.findIndex((piece) => roleOf(piece) === 'title');
  const at = styled >= 0 ? styled : bestLine(pieces);
  const head = pieces[at];
  if (head?.type !== 'text') return undefined;
  const title = [head];
  for (
    let next = pieces[at + 1];
    next?.type === 'text' && isSecondLine(head, next);
    next = pieces[at + title.length]
  )
    title.push(next);
  const above = pieces.slice(0, at);
  const column = above.find((piece) => roleOf(piece) === 'column');
  const kicker = above.findLast(
    (piece): piece is TextPiece => piece.type === 'text' && piece !== column && isKicker(piece),
  );
  const others = above.filter((piece) => piece !== column && piece !== kicker);
  return {
    segment: {
      ...(kicker ? { kicker } : {}),
      title,
      rest: [...others, ...pieces.slice(at + title.length)],
    },
    ...(column?.type === 'text' ? { column: oneLine(column) } : {}),
    confidence: styled >= 0 ? 1 : head.look.heading ? 0.95 : 0.8,
  };
}

function roleOf(piece: Piece): string | undefined {
  return piece.type === 'text' ? roleOfStyle(piece.look.style)?.role : undefined;
}

function isKicker(piece: TextPiece): boolean {
  return (
    roleOf(piece) === 'kicker' ||
    (!roleOf(piece) && !piece.look.list && oneLine(piece).length <= 40 && !/[。；]/u.test(oneLine(piece)))
  );
}

function bestLine(pieces: readonly Piece[]): number {
  let best = { at: -1, score: 0 };
  for (const [at, piece] of pieces.slice(0, HEAD_LINES).entries()) {
    if (piece.type !== 'text') continue;
    if (isRunningText(piece)) break;
    const score = headlineScore(piece);
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

function isRunningText(piece: TextPiece): boolean {
  const text = oneLine(piece);
  return text.length > 80 || (text.length > 20 && /[。；]/u.test(text));
}

function headlineScore(piece: TextPiece): number {
  const { look } = piece;
  const text = oneLine(piece);
  if (text.length < 3 || /^(?:——|--|[（(【])/u.test(text) || look.list || roleOf(piece)) return 0;
  const isByline = parseByline(text) !== undefined && !look.heading && (look.size ?? 0) < 18;
  const isKickerLike = /(?:——|强调|指出)$/u.test(text);
  return (
    1 +
    (look.heading === 1 ? 5 : look.heading ? 2 : 0) +
    (look.align === 'center' ? 2 : 0) +
    (look.bold ? 2 : 0) +
    (/黑体|simhei|小标宋|雅黑/iu.test(look.font ?? '') ? 1.5 : 0) +
    (look.size ? (look.size - 10.5) / 3 : 0) -
    (isByline ? 4 : 0) -
    (isKickerLike ? 2 : 0)
  );
}

function isSecondLine(head: TextPiece, next: TextPiece): boolean {
  if (roleOf(head) === 'title') return roleOf(next) === 'title';
  const text = pieceText(next).trim();
  if (roleOf(next) || /^(?:——|--|[（(])/u.test(text) || text.length > 30 || /[。；]/u.test(text))
    return false;
  const isBig = (head.look.size ?? 0) >= 16;
  const isSame =
    head.look.size === next.look.size &&
    head.look.bold === next.look.bold &&
    head.look.align === next.look.align;
  return isBig && isSame && head.look.heading === next.look.heading;
}
