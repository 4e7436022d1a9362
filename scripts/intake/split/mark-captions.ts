import { pieceText } from '../clean/edits.ts';
import type { Doubt, Piece } from '../draft.ts';
import { isFootNote } from './foot-note.ts';
import { isCaptionLine } from './rejoin-paragraphs.ts';

/** Captions whose pictures are not in the file are centred, put above the notes of the article's foot, and told. */
export function markCaptions(
  pieces: readonly Piece[],
  article: string,
): { pieces: Piece[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const marked = pieces.map((piece): Piece => {
    if (piece.type !== 'text' || !isCaptionLine(piece)) return piece;
    const caption = pieceText(piece);
    doubts.push({
      code: 'captionWithoutImage',
      at: piece.at,
      article,
      message: `像是图片说明，但文件里没有图片：${caption}。`,
      confidence: 0.85,
    });
    return { ...piece, look: { ...piece.look, align: 'center' } };
  });
  const isNote = (piece: Piece) => piece.type === 'text' && isFootNote(pieceText(piece));
  const lastText = marked.findLastIndex((piece) => !isNote(piece) && !isCaption(piece));
  const foot = marked.slice(lastText + 1);
  const ordered = [...foot.filter((piece) => !isNote(piece)), ...foot.filter(isNote)];
  return { pieces: [...marked.slice(0, lastText + 1), ...ordered], doubts };
}

function isCaption(piece: Piece): boolean {
  return piece.type === 'text' && piece.look.align === 'center' && isCaptionLine(piece);
}
