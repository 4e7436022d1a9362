import type { Piece, TextPiece } from '../../draft.ts';
import { oneLine } from '../content.ts';
import { roleOfStyle } from '../style-role.ts';
import type { BlockReader } from './reader.ts';

/** 表: with its caption above（表1 …）and its note below（注：… 数据来源：…）. */
export const readTable: BlockReader = (pieces, at) => {
  const first = pieces[at]!;
  const caption = first.type === 'text' && isCaption(first) ? first : undefined;
  const table = caption ? pieces[at + 1] : first;
  if (table?.type !== 'table') return undefined;
  const next = at + (caption ? 2 : 1);
  const after = pieces[next];
  const note = after?.type === 'text' && isNote(after) ? after : undefined;
  const from: Piece[] = [...(caption ? [caption] : []), table, ...(note ? [note] : [])];
  return {
    read: {
      block: {
        ...table.table,
        ...(caption ? { caption: oneLine(caption) } : {}),
        ...(note ? { note: oneLine(note) } : {}),
      },
      from,
      as: '表格',
    },
    next: at + from.length,
  };
};

function isCaption(piece: TextPiece): boolean {
  const isStyled = roleOfStyle(piece.look.style)?.role === 'tableCaption';
  return isStyled || /^表\s*[\d一二三四五六七八九十]*[：:\s\u3000]?.{0,40}$/u.test(oneLine(piece));
}

function isNote(piece: TextPiece): boolean {
  const isStyled = roleOfStyle(piece.look.style)?.role === 'tableNote';
  return isStyled || /^(?:注|说明|数据来源|资料来源)[：:]/u.test(oneLine(piece));
}
