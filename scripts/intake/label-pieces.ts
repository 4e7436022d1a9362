import { pieceText } from './clean/edits.ts';
import type { IntakeIssue, IntakeManuscript, Piece } from './draft.ts';
import { STYLE_MAP } from './map/style-map.ts';
import { BODY_STYLE, roleOfStyle } from './map/style-role.ts';
import type { ReadFile } from './read/read-text-document.ts';

/** What one piece of a file is; `index` is its place among the pieces. */
export type PieceLabel = { index: number; label: string };

/** A piece as a person looks at it: `at` is its line or paragraph. */
export type LabelledPiece = PieceLabel & { at: number; text: string };

/** Running text, and what becomes of a piece that is in no article. */
export const BODY_LABEL = '正文';
export const LEFT_OUT_LABEL = '不收';
const COLUMN_LABEL = '栏目';

/** Every label: running text, the styles of the author template, left out. 主题 begins an article. */
export const LABELS: readonly string[] = [
  BODY_LABEL,
  ...STYLE_MAP.map((entry) => entry.names[0]!),
  LEFT_OUT_LABEL,
];

/**
 * What intake took each piece for, as labels that can be moved. Tables and pictures have no label and are kept. Lines of
 * a 目录 and what stands before the first headline are proposed as left out.
 */
export function proposeLabels(document: ReadFile, taken: IntakeIssue | IntakeManuscript): LabelledPiece[] {
  const fates = new Map(taken.report.fates.map((fate) => [fate.at, fate]));
  const dropped = new Set(taken.report.dropped.filter(isWhole(document)).map((item) => item.at));
  const columns = new Set(('issue' in taken ? taken.issue.columns : taken.columns).map((item) => item.name));
  const first = Math.min(...taken.report.fates.filter((fate) => fate.article).map((fate) => fate.at));
  return document.pieces.flatMap((piece, index) => {
    if (piece.type !== 'text') return [];
    const { at } = piece;
    const text = pieceText(piece);
    const fate = fates.get(at);
    const isColumn = !fate && columns.has(text.trim());
    const isOutside = dropped.has(at) || (fate ? !fate.article : at < first);
    const label = isColumn ? COLUMN_LABEL : isOutside ? LEFT_OUT_LABEL : labelOf(piece, fate?.as);
    return [{ index, at, text, label }];
  });
}

/** The document with its pieces styled as labelled; those left out are listed. Labels it does not know are ignored. */
export function applyLabels(document: ReadFile, labels: readonly PieceLabel[]): ReadFile {
  const known = new Map(
    labels.filter(({ label }) => LABELS.includes(label)).map((item) => [item.index, item.label]),
  );
  const isLeftOut = (index: number) => known.get(index) === LEFT_OUT_LABEL;
  const dropped = document.pieces.flatMap((piece, index) =>
    piece.type === 'text' && isLeftOut(index)
      ? [{ at: piece.at, text: pieceText(piece), why: '收稿时标为不收' }]
      : [],
  );
  return {
    ...document,
    pieces: document.pieces
      .map((piece, index) => styled(piece, known.get(index)))
      .filter((_piece, index) => !isLeftOut(index)),
    dropped: [...document.dropped, ...dropped],
  };
}

function styled(piece: Piece, label: string | undefined): Piece {
  if (piece.type !== 'text' || label === undefined) return piece;
  const { heading: _heading, list, bold: _bold, ...look } = piece.look;
  if (label === BODY_LABEL)
    return { ...piece, look: { ...look, ...(list ? { list } : {}), style: BODY_STYLE } };
  // A heading is never joined to the paragraph above or below.
  const level = roleOfStyle(label)?.level;
  return { ...piece, look: { ...look, style: label, ...(level ? { heading: level + 1 } : {}) } };
}

function labelOf(piece: Piece, as: string | undefined): string {
  const level = /^小标题（([123])级）$/u.exec(as ?? '')?.[1];
  if (level) return ['小标题一', '小标题二', '小标题三'][Number(level) - 1]!;
  if (as === '标题') return '主题';
  const own = piece.type === 'text' ? roleOfStyle(piece.look.style)?.names[0] : undefined;
  return own ?? (as && LABELS.includes(as) ? as : BODY_LABEL);
}

// A sign of markup that was taken off a line does not leave the line out.
function isWhole(document: ReadFile) {
  const texts = new Map(
    document.pieces.flatMap(
      (piece) => (piece.type === 'text' ? [[piece.at, pieceText(piece)]] : []) as [number, string][],
    ),
  );
  return ({ at, text }: { at: number; text: string }) => text !== '' && texts.get(at)?.trim() === text.trim();
}
