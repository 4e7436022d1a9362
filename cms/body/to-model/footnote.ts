import type { Footnote, Inline } from '../../../content/model/inline.ts';
import type { LexicalNode } from '../lexical.ts';
import { bodyProblem } from '../problem.ts';
import { at, type ToModelContext } from './context.ts';
import { line } from './line.ts';

/** The inline block 脚注. */
export function footnote(node: LexicalNode, context: ToModelContext): Inline[] {
  const fields = node.fields as { blockType?: unknown; content?: unknown } | undefined;
  if (fields?.blockType !== 'footnote')
    throw bodyProblem('BodyNodeUnknown', `一行文字里有“${String(fields?.blockType)}”`, context.path);
  const here = at(context, 'content');
  const content = line(fields.content, here);
  if (!content) throw bodyProblem('BodyEmptyBlock', '有一个脚注是空的', here.path);
  const wrong = content.find((item) => item.type !== 'text' && item.type !== 'link');
  if (wrong) throw bodyProblem('BodyNotOneLine', '脚注里只能有文字和链接', here.path);
  return [{ type: 'footnote', content: content as Footnote['content'] }];
}
