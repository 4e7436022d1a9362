import { plainText } from '../../content/model/index.ts';
import { pieceText } from './clean/edits.ts';
import type { Piece } from './draft.ts';
import { STYLE_MAP } from './map/style-map.ts';

/**
 * What one piece of a file, or a part of it, is. `index` is its place among the pieces of the file; `from` and `to` are
 * UTF-16 offsets in its text（`partText`）, the whole piece when absent. A list of them is in the order the articles take.
 */
export type PieceLabel = {
  index: number;
  label: string;
  from?: number;
  to?: number;
  /** It goes on in the paragraph above it in the list. */
  joins?: boolean;
  /** An article begins here, whatever the label. */
  begins?: boolean;
};

/** A piece as a person looks at it: `at` is its line or paragraph. Only `text` pieces can be cut, joined and labelled. */
export type LabelledPiece = PieceLabel & { at: number; text: string; kind: Piece['type'] };

/** Running text, and what becomes of a piece that is in no article. */
export const BODY_LABEL = '正文';
export const LEFT_OUT_LABEL = '不收';
export const COLUMN_LABEL = '栏目';

/** What pictures and tables are; they are kept or left out. */
export const FIXED_LABELS = { image: '图片', table: '表格' } as const;

/** Every label of a paragraph: running text, the styles of the author template, left out. 主题 begins an article. */
export const LABELS: readonly string[] = [
  BODY_LABEL,
  ...STYLE_MAP.map((entry) => entry.names[0]!),
  LEFT_OUT_LABEL,
];

/** The text of a piece as it is shown and cut; of a table its cells, of a picture nothing. */
export function partText(piece: Piece): string {
  if (piece.type === 'text') return pieceText(piece);
  if (piece.type === 'image') return '';
  return piece.table.rows.map((row) => row.map((cell) => plainText(cell.content)).join('\t')).join('\n');
}
