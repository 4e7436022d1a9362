import type { PlainBlock } from '../../../../content/model/index.ts';
import type { TextPiece } from '../../draft.ts';
import { oneLine } from '../content.ts';
import { roleOfStyle } from '../style-role.ts';
import { readList } from './list.ts';
import { readParagraph } from './paragraph.ts';
import type { BlockReader } from './reader.ts';

/** 资料／链接: by its styles, a title with paragraphs and lists below it. */
export const readInfoBox: BlockReader = (pieces, at, context) => {
  const title = pieces[at]!;
  if (title.type !== 'text' || roleOfStyle(title.look.style)?.role !== 'infoBoxTitle') return undefined;
  const inside: TextPiece[] = [];
  for (let place = at + 1; ; place++) {
    const piece = pieces[place];
    if (piece?.type !== 'text' || roleOfStyle(piece.look.style)?.role !== 'infoBoxText') break;
    inside.push(piece);
  }
  const blocks: PlainBlock[] = [];
  for (let place = 0; place < inside.length; ) {
    const found = readList(inside, place, context) ?? readParagraph(inside, place, context);
    if (found) blocks.push(found.read.block as PlainBlock);
    place = found?.next ?? place + 1;
  }
  if (blocks.length === 0) return undefined;
  return {
    read: {
      block: { type: 'infoBox', title: oneLine(title), blocks },
      from: [title, ...inside],
      as: '资料框',
    },
    next: at + 1 + inside.length,
  };
};
