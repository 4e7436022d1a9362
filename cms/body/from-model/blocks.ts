import type { Block } from '../../../content/model/blocks.ts';
import { blockOf, elementOf, type LexicalNode, paragraphOf, stateOf } from '../lexical.ts';
import { CROSSHEAD_TAGS } from '../text-format.ts';
import type { FromModelContext } from './context.ts';
import { figure } from './figure.ts';
import { inlines, line } from './inlines.ts';
import { list } from './list.ts';
import { pullQuote } from './pull-quote.ts';
import { table } from './table.ts';

type Handlers = {
  [Type in Block['type']]: (block: Extract<Block, { type: Type }>, context: FromModelContext) => LexicalNode;
};

/** One handler per block of the model; the type makes it complete. */
const HANDLERS: Handlers = {
  paragraph: (block, context) => paragraphOf(inlines(block.content, context), block.align),
  crosshead: (block, context) =>
    elementOf('heading', inlines(block.content, context), { tag: CROSSHEAD_TAGS[block.level] }),
  dialogue: (block, context) =>
    blockOf('dialogue', context.nextId(), {
      speaker: block.speaker,
      content: line(block.content, context),
    }),
  pullQuote,
  figure,
  table,
  list: (block, context) => list(block, context),
  references: (block, context) =>
    blockOf('references', context.nextId(), {
      title: block.title,
      entries: stateOf(block.entries.map((entry) => paragraphOf(inlines(entry.content, context)))),
    }),
  infoBox: (block, context) =>
    blockOf('infoBox', context.nextId(), {
      title: block.title,
      blocks: stateOf(blocks(block.blocks, context)),
    }),
};

/** Blocks of the model as Lexical nodes. */
export function blocks(items: readonly Block[], context: FromModelContext): LexicalNode[] {
  return items.map((item) => {
    const handler = HANDLERS[item.type] as (block: Block, context: FromModelContext) => LexicalNode;
    return handler(item, context);
  });
}
