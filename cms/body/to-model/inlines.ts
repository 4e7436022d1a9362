import { type Inline, normalizeInlines } from '../../../content/model/inline.ts';
import type { LexicalNode } from '../lexical.ts';
import { bodyProblem } from '../problem.ts';
import { at, type ToModelContext } from './context.ts';
import { footnote } from './footnote.ts';
import { link } from './link.ts';
import { textRun } from './text.ts';

type InlineHandler = (node: LexicalNode, context: ToModelContext) => Inline[];

/** One handler per node that may stand in a line. */
const HANDLERS: Readonly<Record<string, InlineHandler>> = {
  text: (node) => [textRun(node)],
  tab: (node) => [textRun(node)],
  linebreak: () => [{ type: 'lineBreak' }],
  link,
  autolink: link,
  inlineBlock: footnote,
};

/** The nodes of a line as inlines in normal form; empty when nothing was typed. Throws on a node of another kind. */
export function inlines(nodes: readonly LexicalNode[], context: ToModelContext): Inline[] {
  const found = nodes.flatMap((node, index) => {
    const here = at(context, index);
    const handler = HANDLERS[node.type];
    if (!handler) throw bodyProblem('BodyNodeUnknown', `一行文字里有“${node.type}”`, here.path);
    return handler(node, here);
  });
  return normalizeInlines(found);
}
