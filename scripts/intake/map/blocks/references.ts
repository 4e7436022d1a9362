import { pieceText } from '../../clean/edits.ts';
import type { Change, TextPiece } from '../../draft.ts';
import { contentOf, oneLine, withoutLead } from '../content.ts';
import { roleOfStyle } from '../style-role.ts';
import type { BlockReader } from './reader.ts';

const NUMBER = /^[[［〔]\d{1,3}[\]］〕]\s*/u;

/** 参考文献: entries [1] [2] …, with or without their title above. The numbers are drawn, so they are taken off. */
export const readReferences: BlockReader = (pieces, at) => {
  const head = pieces[at]!;
  if (head.type !== 'text') return undefined;
  const title = /^(?:参考文献|注释|参考资料)[：:]?$/u.test(oneLine(head)) ? oneLine(head) : undefined;
  const from: TextPiece[] = [];
  for (let place = at + (title ? 1 : 0); ; place++) {
    const piece = pieces[place];
    if (piece?.type !== 'text' || !isReference(piece, title !== undefined)) break;
    from.push(piece);
  }
  const entries = from.map((piece) => ({ content: withoutLead(contentOf(piece), numberOf(piece).length) }));
  const isEnough = from.length >= (title ? 1 : 2);
  if (!isEnough || entries.some((entry) => entry.content.length === 0)) return undefined;
  const used = title ? [head, ...from] : from;
  return {
    read: {
      block: { type: 'references', ...(title ? { title } : {}), entries },
      from: used,
      as: '参考文献',
      changes: from.flatMap(numberChange),
    },
    next: at + used.length,
  };
};

function isReference(piece: TextPiece, isTitled: boolean): boolean {
  if (roleOfStyle(piece.look.style)?.role === 'reference') return true;
  return numberOf(piece) !== '' || (isTitled && piece.look.list?.ordered === true);
}

function numberOf(piece: TextPiece): string {
  return NUMBER.exec(pieceText(piece).trim())?.[0] ?? '';
}

function numberChange(piece: TextPiece): Change[] {
  const before = numberOf(piece);
  return before === '' ? [] : [{ rule: 'referenceNumber', at: piece.at, offset: 0, before, after: '' }];
}
