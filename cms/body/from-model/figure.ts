import type { Figure } from '../../../content/model/blocks.ts';
import { blockOf, type LexicalNode } from '../lexical.ts';
import { type FromModelContext, imageUseOf } from './context.ts';

/** 图. */
export function figure(block: Figure, context: FromModelContext): LexicalNode {
  const images = block.images.map(({ image, caption }) => ({
    id: context.nextId(),
    ...imageUseOf(image, context),
    caption,
  }));
  const { role, caption, credit, measure } = block;
  return blockOf('figure', context.nextId(), { role, images, caption, credit, measure });
}
