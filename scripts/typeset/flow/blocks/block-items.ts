import type { Block } from '../../../../content/model/index.ts';
import type { FlowContext } from '../context.ts';
import type { FlowItem } from '../item.ts';
import { infoBoxItems } from './info-box.ts';
import { dialogueItems } from './paragraph.ts';
import { plainBlockItems } from './plain-block.ts';
import { pullQuoteItems } from './pull-quote.ts';
import { referencesItems } from './references.ts';

/** Any block of a body as vertical material. */
export function blockItems(context: FlowContext, block: Block, lastLineRoom = 0): FlowItem[] {
  switch (block.type) {
    case 'dialogue':
      return dialogueItems(context, block, lastLineRoom);
    case 'pullQuote':
      return pullQuoteItems(context, block);
    case 'references':
      return referencesItems(context, block);
    case 'infoBox':
      return infoBoxItems(context, block);
    default:
      return plainBlockItems(context, block, lastLineRoom);
  }
}
