import type { InfoBox, PlainBlock } from '../../../content/model/blocks.ts';
import type { BlockFields } from './block.ts';
import { blocks } from './blocks.ts';
import { at, type ToModelContext, textOf } from './context.ts';

/** 资料／链接. The schema refuses a box in the box; the box's editor does not offer one. */
export function infoBox(fields: BlockFields, context: ToModelContext): InfoBox {
  return {
    type: 'infoBox',
    title: textOf(fields.title) ?? '',
    blocks: blocks(fields.blocks, at(context, 'blocks')) as PlainBlock[],
  };
}
