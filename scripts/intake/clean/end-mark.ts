import type { Change, TextPiece } from '../draft.ts';
import { applyEdits, pieceText } from './edits.ts';

const END_MARK = /[□■◆]$/u;

/** Takes the end mark □ off the last line of an article (the template draws it) and remembers that the text ended. */
export function takeEndMark(piece: TextPiece): { piece: TextPiece; changes: Change[] } {
  const text = pieceText(piece);
  const ended = text.trimEnd();
  if (!END_MARK.test(ended)) return { piece, changes: [] };
  const offset = ended.slice(0, -1).trimEnd().length;
  if (offset === 0) return { piece, changes: [] };
  const edited = applyEdits(piece, [{ offset, before: text.slice(offset), after: '' }], 'endMark');
  return { ...edited, piece: { ...edited.piece, look: { ...piece.look, ended: true } } };
}
