import type { Change, Piece, TextPiece } from '../draft.ts';
import { applyEdits, type CleanRule, pieceText } from './edits.ts';
import { takeEndMark } from './end-mark.ts';
import { forbiddenCharacters } from './forbidden-characters.ts';
import { formResidue } from './form-residue.ts';
import { halfWidthPunctuation } from './half-width-punctuation.ts';
import { hanLatinSpace } from './han-latin-space.ts';

/** The rules in the order they run. */
export const CLEAN_RULES: readonly CleanRule[] = [
  forbiddenCharacters,
  formResidue,
  halfWidthPunctuation,
  hanLatinSpace,
];

/** All rules on every paragraph; paragraphs left empty go. Tables are cleaned cell by cell. */
export function cleanPieces(pieces: readonly Piece[]): { pieces: Piece[]; changes: Change[] } {
  const changes: Change[] = [];
  const cleaned = pieces.map((piece): Piece => {
    if (piece.type === 'table') return cleanTable(piece, changes);
    return piece.type === 'text' ? cleanText(piece, changes) : piece;
  });
  return {
    pieces: cleaned.filter((piece) => piece.type !== 'text' || hasText(piece)),
    changes,
  };
}

function hasText(piece: TextPiece): boolean {
  return pieceText(piece).trim() !== '' || piece.content.some((item) => item.type === 'footnote');
}

function cleanText(piece: TextPiece, changes: Change[]): TextPiece {
  const ended = takeEndMark(applyRules(piece, changes));
  changes.push(...ended.changes);
  return ended.piece;
}

function applyRules(piece: TextPiece, changes: Change[]): TextPiece {
  return CLEAN_RULES.reduce((current, rule) => {
    const edited = applyEdits(current, rule.edits(pieceText(current)), rule.name);
    changes.push(...edited.changes);
    return edited.piece;
  }, piece);
}

function cleanTable<T extends Extract<Piece, { type: 'table' }>>(piece: T, changes: Change[]): T {
  const rows = piece.table.rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      content: applyRules({ type: 'text', at: piece.at, content: cell.content, look: {} }, changes).content,
    })),
  );
  return { ...piece, table: { ...piece.table, rows } };
}
