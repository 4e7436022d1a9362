import type { List, ListItem } from '../../../content/model/blocks.ts';
import { elementOf, type LexicalNode } from '../lexical.ts';
import type { FromModelContext } from './context.ts';
import { inlines } from './inlines.ts';

/** 列表. A lower list stands in an item of its own, as Lexical keeps it. */
export function list(
  block: Pick<List, 'ordered' | 'items'>,
  context: FromModelContext,
  depth = 0,
): LexicalNode {
  const children = block.items.flatMap((item, index) => listItem(item, index + 1, context, depth));
  return elementOf('list', children, {
    listType: block.ordered ? 'number' : 'bullet',
    tag: block.ordered ? 'ol' : 'ul',
    start: 1,
  });
}

function listItem(item: ListItem, value: number, context: FromModelContext, depth: number): LexicalNode[] {
  const own = elementOf('listitem', inlines(item.content, context), { value, indent: depth });
  if (!item.list) return [own];
  const lower = list(item.list, context, depth + 1);
  return [own, elementOf('listitem', [lower], { value: value + 1, indent: depth })];
}
