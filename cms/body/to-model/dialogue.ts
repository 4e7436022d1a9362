import type { Dialogue } from '../../../content/model/blocks.ts';
import type { BlockFields } from './block.ts';
import { at, type ToModelContext, textOf } from './context.ts';
import { line } from './line.ts';

/** 访谈 one turn of one speaker. */
export function dialogue(fields: BlockFields, context: ToModelContext): Dialogue {
  return {
    type: 'dialogue',
    speaker: textOf(fields.speaker) ?? '',
    content: line(fields.content, at(context, 'content')) ?? [],
  };
}
