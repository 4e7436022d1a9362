import type { Block } from '../../../content/model/blocks.ts';
import type { LexicalNode } from '../lexical.ts';
import { bodyProblem } from '../problem.ts';
import { at, type ToModelContext } from './context.ts';
import { dialogue } from './dialogue.ts';
import { figure } from './figure.ts';
import { infoBox } from './info-box.ts';
import { pullQuote } from './pull-quote.ts';
import { references } from './references.ts';
import { table } from './table.ts';

/** The fields of a block as a form stores them. */
export type BlockFields = Readonly<Record<string, unknown>>;

/** One handler per block of ours. */
const HANDLERS: Readonly<Record<string, (fields: BlockFields, context: ToModelContext) => Block>> = {
  dialogue,
  figure,
  infoBox,
  pullQuote,
  references,
  table,
};

/** A block node, by its `blockType`. */
export function block(node: LexicalNode, context: ToModelContext): Block[] {
  const fields = (node.fields ?? {}) as BlockFields;
  const handler = HANDLERS[String(fields.blockType)];
  if (!handler) throw bodyProblem('BodyNodeUnknown', `正文里有“${String(fields.blockType)}”`, context.path);
  return [handler(fields, at(context, 'fields'))];
}
