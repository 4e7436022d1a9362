import type { PlainBlock } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import type { FlowItem } from '../item.ts';
import { crossheadItems } from './crosshead.ts';
import { figureItems } from './figure.ts';
import { listItems } from './list.ts';
import { paragraphItems } from './paragraph.ts';
import { tableItems } from './table.ts';

/** A block that may also stand in an info box. `lastLineRoom` (pt) keeps room for the end mark. */
export function plainBlockItems(context: FlowContext, block: PlainBlock, lastLineRoom = 0): FlowItem[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphItems(context, block, lastLineRoom);
    case 'crosshead':
      return crossheadItems(context, block);
    case 'list':
      return listItems(context, block, 0, lastLineRoom);
    case 'table':
      return tableItems(context, block);
    case 'figure':
      return figureItems(context, block);
  }
}
