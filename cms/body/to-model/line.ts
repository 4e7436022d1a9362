import type { Inline } from '../../../content/model/inline.ts';
import { childrenOf, type LexicalNode } from '../lexical.ts';
import { bodyProblem } from '../problem.ts';
import { at, type ToModelContext } from './context.ts';
import { inlines } from './inlines.ts';

/**
 * The one paragraph of a small editor（脚注、提要、摘引…）as inlines, `undefined` when nothing was typed.
 * Empty paragraphs are passed over; two paragraphs with text are refused, because the model holds one line.
 */
export function line(state: unknown, context: ToModelContext): Inline[] | undefined {
  const lines = paragraphLines(state, context);
  if (lines.length > 1) throw bodyProblem('BodyNotOneLine', `这里写了 ${lines.length} 段`, context.path);
  return lines[0];
}

/** Every paragraph with text of a small editor, each as inlines（参考文献 one entry a paragraph）. */
export function paragraphLines(state: unknown, context: ToModelContext): Inline[][] {
  return childrenOf(state)
    .map((node, index) => paragraphLine(node, at(context, index)))
    .filter((content) => content.length > 0);
}

function paragraphLine(node: LexicalNode, context: ToModelContext): Inline[] {
  if (node.type !== 'paragraph') throw bodyProblem('BodyNotOneLine', '这里只能写普通段落', context.path);
  return inlines(node.children ?? [], context);
}
