import type { Crosshead } from '../../../content/model/blocks.ts';
import type { LexicalNode } from '../lexical.ts';
import { bodyProblem } from '../problem.ts';
import { CROSSHEAD_TAGS } from '../text-format.ts';
import type { ToModelContext } from './context.ts';
import { inlines } from './inlines.ts';

const LEVELS = new Map<unknown, Crosshead['level']>(
  ([1, 2, 3] as const).map((level) => [CROSSHEAD_TAGS[level], level]),
);

/** A heading as 小标题; an empty one is passed over. */
export function heading(node: LexicalNode, context: ToModelContext): Crosshead[] {
  const level = LEVELS.get(node.tag);
  if (!level) throw bodyProblem('BodyNodeUnknown', `没有“${String(node.tag)}”这一级小标题`, context.path);
  const content = inlines(node.children ?? [], context);
  return content.length === 0 ? [] : [{ type: 'crosshead', level, content }];
}
