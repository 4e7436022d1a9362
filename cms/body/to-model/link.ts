import type { Inline, Link, TextRun } from '../../../content/model/inline.ts';
import type { LexicalNode } from '../lexical.ts';
import type { ToModelContext } from './context.ts';
import { inlines } from './inlines.ts';

/** A link. What the model does not allow inside one（换行、脚注）parts it into two links to the same address. */
export function link(node: LexicalNode, context: ToModelContext): Inline[] {
  const href = String((node.fields as { url?: unknown } | undefined)?.url ?? '');
  const result: Inline[] = [];
  let open: TextRun[] | undefined;
  for (const item of inlines(node.children ?? [], context)) {
    if (item.type !== 'text') {
      open = undefined;
      result.push(item);
    } else if (open) open.push(item);
    else {
      open = [item];
      result.push({ type: 'link', href, content: open } satisfies Link);
    }
  }
  return result;
}
