import type { Change, Dropped, Piece, TextPiece } from './draft.ts';
import { intakeProblem } from './intake-problem.ts';
import { BODY_LABEL, LABELS, LEFT_OUT_LABEL, type PieceLabel, partText } from './label-pieces.ts';
import { BODY_STYLE, roleOfStyle } from './map/style-role.ts';
import type { ReadFile } from './read/read-text-document.ts';
import { sliceInlines } from './slice-inlines.ts';

/**
 * The document as a person cut, joined, ordered and labelled it; what is left out is listed. A label it does not know
 * leaves the piece as it is, and so does a piece the list does not name. Throws `ProblemError` IntakeLabelsMismatch when
 * the parts of a piece leave a gap, overlap or lie outside it: such a list was made for another file.
 */
export function applyLabels(document: ReadFile, labels: readonly PieceLabel[]): ReadFile {
  const parts = withUnnamed(document.pieces, labels);
  checkParts(document.pieces, parts);
  const pieces: Piece[] = [];
  const dropped: Dropped[] = [];
  const changes: Change[] = [];
  for (const part of parts) {
    const piece = cutOut(document.pieces[part.index]!, part);
    const above = pieces.at(-1);
    if (part.label === LEFT_OUT_LABEL)
      dropped.push({ at: piece.at, text: partText(piece), why: '收稿时标为不收' });
    else if (part.joins && above?.type === 'text' && piece.type === 'text') {
      changes.push(seam(piece, 'joinedByHand', '\n', ''));
      pieces[pieces.length - 1] = { ...above, content: [...above.content, ...piece.content] };
    } else {
      if (part.from) changes.push({ ...seam(piece, 'cutByHand', '', '\n'), offset: part.from });
      pieces.push(styled(piece, part));
    }
  }
  const kept = new Set(pieces.flatMap((piece) => (piece.type === 'image' ? [piece.key] : [])));
  return {
    ...document,
    pieces,
    images: new Map([...document.images].filter(([key]) => kept.has(key))),
    changes: [...document.changes, ...changes],
    dropped: [...document.dropped, ...dropped],
    isLabelled: true,
  };
}

function seam(piece: Piece, rule: string, before: string, after: string): Change {
  return { rule, at: piece.at, offset: 0, before, after };
}

// A piece nobody named follows the one before it in the file.
function withUnnamed(pieces: readonly Piece[], labels: readonly PieceLabel[]): PieceLabel[] {
  const parts = labels.filter(({ index }) => pieces[index] !== undefined);
  const named = new Set(parts.map(({ index }) => index));
  for (const index of pieces.keys()) {
    if (named.has(index)) continue;
    const before = parts.findLastIndex((part) => part.index === index - 1);
    parts.splice(before + 1, 0, { index, label: '' });
  }
  return parts;
}

function checkParts(pieces: readonly Piece[], parts: readonly PieceLabel[]): void {
  const byPiece = Map.groupBy(parts, ({ index }) => index);
  for (const [index, own] of byPiece) {
    const { length } = partText(pieces[index]!);
    const ranges = own
      .map(({ from = 0, to = length }) => ({ from, to }))
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
    const isWhole = ranges.every(({ from }, place) => from === (ranges[place - 1]?.to ?? 0));
    if (!isWhole || ranges.at(-1)!.to !== length) throw mismatch(pieces[index]!.at);
  }
}

function mismatch(at: number) {
  return intakeProblem({
    code: 'IntakeLabelsMismatch',
    title: '标注与文件对不上',
    message: `第 ${at} 行（段）的切分与文件里的文字不符：有字没有着落，或有字用了两次。`,
    hint: '请重新打开这个文件核对；文件换过的，请从头标注。什么也没有收进。',
  });
}

function cutOut(piece: Piece, { from, to }: PieceLabel): Piece {
  if (piece.type !== 'text' || (from === undefined && to === undefined)) return piece;
  return { ...piece, content: sliceInlines(piece.content, from ?? 0, to ?? Number.MAX_SAFE_INTEGER) };
}

function styled(piece: Piece, { label, begins }: PieceLabel): Piece {
  if (piece.type !== 'text') return begins ? { ...piece, begins } : piece;
  const look = { ...lookAs(piece, label), ...(begins ? { begins } : {}) };
  return { ...piece, look };
}

function lookAs(piece: TextPiece, label: string): TextPiece['look'] {
  if (!LABELS.includes(label)) return piece.look;
  const { heading: _heading, list, bold: _bold, ...look } = piece.look;
  if (label === BODY_LABEL) return { ...look, ...(list ? { list } : {}), style: BODY_STYLE };
  // A heading is never joined to the paragraph above or below.
  const level = roleOfStyle(label)?.level;
  return { ...look, style: label, ...(level ? { heading: level + 1 } : {}) };
}
