import type { Block } from '../../../content/model/blocks.ts';
import { childrenOf, type LexicalNode } from '../lexical.ts';
import { bodyProblem } from '../problem.ts';
import { block } from './block.ts';
import { at, type ToModelContext } from './context.ts';
import { heading } from './heading.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';

/** One handler per node that may stand in a body. */
const HANDLERS: Readonly<Record<string, (node: LexicalNode, context: ToModelContext) => Block[]>> = {
  paragraph,
  heading,
  list,
  block,
};

/** A Lexical state as blocks of the model, empty paragraphs passed over. Throws `ProblemError` with the place. */
export function blocks(state: unknown, context: ToModelContext): Block[] {
  return childrenOf(state).flatMap((node, index) => {
    const here = at(context, index);
    const handler = HANDLERS[node.type];
    if (!handler) throw bodyProblem('BodyNodeUnknown', `正文里有“${node.type}”`, here.path);
    return handler(node, here);
  });
}
