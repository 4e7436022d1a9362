import { contentOf } from '../content.ts';
import type { BlockReader } from './reader.ts';

/** 段落: any text no other reader wanted. */
export const readParagraph: BlockReader = (pieces, at) => {
  const piece = pieces[at]!;
  if (piece.type !== 'text') return undefined;
  const content = contentOf(piece);
  if (content.length === 0) return undefined;
  const align = piece.look.align && { align: piece.look.align };
  return {
    read: { block: { type: 'paragraph', content, ...align }, from: [piece], as: '段落' },
    next: at + 1,
  };
};
