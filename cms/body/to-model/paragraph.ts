import type { Paragraph } from '../../../content/model/blocks.ts';
import type { LexicalNode } from '../lexical.ts';
import type { ToModelContext } from './context.ts';
import { inlines } from './inlines.ts';

/** Alignments the model holds; left and justified are the template's own. */
export function alignOf(node: LexicalNode | undefined): 'center' | 'right' | undefined {
  if (node?.format === 'center') return 'center';
  return node?.format === 'right' || node?.format === 'end' ? 'right' : undefined;
}

/** A paragraph; an empty one is only white space on the screen and is passed over. */
export function paragraph(node: LexicalNode, context: ToModelContext): Paragraph[] {
  const content = inlines(node.children ?? [], context);
  const align = alignOf(node);
  return content.length === 0 ? [] : [{ type: 'paragraph', content, ...(align ? { align } : {}) }];
}
