import { type Source, sourceText } from '../../../content/model/index.ts';
import { pieceText } from '../clean/edits.ts';
import type { Change, Piece, TextPiece } from '../draft.ts';
import { isFootNote } from '../split/foot-note.ts';
import { parseSource } from './parse-source.ts';
import { roleOfStyle } from './style-role.ts';

/** The notes below an article, taken off its paragraphs. */
export type Foot = {
  body: Piece[];
  authorNote?: string;
  source?: Source;
  continues?: boolean;
  changes: Change[];
  used: { piece: Piece; as: string }[];
};

/** Takes 作者说明, 来源 and （待续）／（续完） off the end. Two notes in one line are parted at their brackets. */
export function readFoot(pieces: readonly Piece[]): Foot {
  const foot: Foot = { body: [...pieces], changes: [], used: [] };
  for (let last = foot.body.at(-1); last?.type === 'text' && takeNote(foot, last); last = foot.body.at(-1)) {
    foot.body.pop();
  }
  return foot;
}

function takeNote(foot: Foot, piece: TextPiece): boolean {
  const text = pieceText(piece).replaceAll('\n', '').trim();
  const role = roleOfStyle(piece.look.style)?.role;
  if (/^[（(](?:待续|续完)[）)]$/u.test(text)) {
    foot.continues = text.includes('待续');
    foot.changes.push({ rule: 'partNotice', at: piece.at, offset: 0, before: text, after: '' });
    foot.used.push({ piece, as: '连载说明' });
    return true;
  }
  if (!isFootNote(text) && role !== 'source' && role !== 'authorNote') return false;
  const notes = text.match(/[（(][^（(）)]*(?:[（(][^（(）)]*[）)][^（(）)]*)*[）)]|^[^（(].*$/gu) ?? [text];
  if (notes.join('').length !== text.length) return false;
  for (const note of notes.toReversed()) takeOne(foot, piece, note);
  return true;
}

function takeOne(foot: Foot, piece: TextPiece, note: string): void {
  const source = foot.source ? undefined : parseSource(note);
  if (source) {
    foot.source = source;
    foot.used.push({ piece, as: '来源' });
    const printed = sourceText(source);
    if (printed !== note)
      foot.changes.push({ rule: 'sourceForm', at: piece.at, offset: 0, before: note, after: printed });
    return;
  }
  foot.authorNote = foot.authorNote ? `${note}${foot.authorNote}` : note;
  foot.used.push({ piece, as: '作者说明' });
}
