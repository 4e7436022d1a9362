import type { Change, TextPiece } from '../draft.ts';
import { applyEdits, pieceText } from './edits.ts';

const END_MARK = /\s*[□■◆]\s*$/u;

/** Takes the end mark □ off the last line of an article (the template draws it) and remembers that the text ended. */
export function takeEndMark(piece: TextPiece): { piece: TextPiece; changes: Change[] } {
  const text = pieceText(piece);
  const match = END_MARK.exec(text);
  if (!match || match.index === 0) return { piece, changes: [] };
  const edited = applyEdits(piece, [{ offset: match.index, before: match[0], after: '' }], 'endMark');
  return { ...edited, piece: { ...edited.piece, look: { ...piece.look, ended: true } } };
}
