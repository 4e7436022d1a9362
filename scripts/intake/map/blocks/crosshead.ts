import { crossheadNumberLevel } from '../../../../content/model/index.ts';
import { pieceText } from '../../clean/edits.ts';
import { withoutStrong } from '../../clean/without-strong.ts';
import type { Piece, TextPiece } from '../../draft.ts';
import { contentOf } from '../content.ts';
import { roleOfStyle } from '../style-role.ts';
import type { BlockReader } from './reader.ts';

/** 小标题: by style, by heading, by number（一、（一）1.）, or by look (bold or 黑体, short, no sentence). */
export const readCrosshead: BlockReader = (pieces, at) => {
  const piece = pieces[at]!;
  if (piece.type !== 'text') return undefined;
  const guess = crossheadLevel(piece, pieceText(piece).trim(), pieces);
  const content = guess ? withoutStrong(contentOf(piece)) : [];
  if (!guess || content.length === 0) return undefined;
  const confidence = guess.confidence < 1 ? { confidence: guess.confidence } : {};
  return {
    read: {
      block: { type: 'crosshead', level: guess.level, content },
      from: [piece],
      as: `小标题（${guess.level}级）`,
      ...confidence,
    },
    next: at + 1,
  };
};

type Guess = { level: 1 | 2 | 3; confidence: number };

function crossheadLevel(piece: TextPiece, text: string, pieces: readonly Piece[]): Guess | undefined {
  const { look } = piece;
  const numbered = crossheadNumberLevel(text);
  const styled = roleOfStyle(look.style)?.level;
  if (styled) return { level: styled, confidence: 1 };
  if (look.heading) return { level: numbered ?? headingLevel(look.heading, pieces), confidence: 1 };
  if (look.list || text.length > 60 || /[。；！]/u.test(text) || /[，：:,]$/u.test(text)) return undefined;
  if (numbered) return { level: numbered, confidence: look.bold ? 0.95 : 0.85 };
  const isHeadFont = /黑体|simhei|雅黑|小标宋/iu.test(look.font ?? '');
  return (look.bold || isHeadFont) && text.length <= 36 ? { level: 1, confidence: 0.8 } : undefined;
}

// The depth of OCR and Word headings means little by itself: what counts is the order of the unnumbered ones.
function headingLevel(depth: number, pieces: readonly Piece[]): 1 | 2 | 3 {
  const depths = pieces
    .filter((piece): piece is TextPiece => piece.type === 'text' && piece.look.heading !== undefined)
    .filter((piece) => !crossheadNumberLevel(pieceText(piece).trim()))
    .map((piece) => piece.look.heading!);
  const rank = [...new Set(depths)].sort((a, b) => a - b).indexOf(depth);
  return Math.min(rank + 1, 3) as 1 | 2 | 3;
}
