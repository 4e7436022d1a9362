import type { PullQuote } from '../../../content/model/blocks.ts';
import { blockOf, type LexicalNode } from '../lexical.ts';
import { type FromModelContext, imageUseOf } from './context.ts';
import { line } from './inlines.ts';

/** 摘引. */
export function pullQuote(block: PullQuote, context: FromModelContext): LexicalNode {
  const portrait = block.portrait && imageUseOf(block.portrait, context);
  return blockOf('pullQuote', context.nextId(), {
    content: line(block.content, context),
    name: block.attribution?.name,
    post: block.attribution?.post,
    portrait: portrait?.image,
    portraitAlt: portrait?.imageAlt,
  });
}
