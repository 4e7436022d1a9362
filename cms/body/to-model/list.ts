import type { List, ListItem } from '../../../content/model/blocks.ts';
import type { LexicalNode } from '../lexical.ts';
import { bodyProblem } from '../problem.ts';
import { at, type ToModelContext } from './context.ts';
import { inlines } from './inlines.ts';

type Items = Pick<List, 'ordered' | 'items'>;

/** A list; one without text is passed over. */
export function list(node: LexicalNode, context: ToModelContext): List[] {
  const found = itemsOf(node, context);
  return found.items.length === 0 ? [] : [{ type: 'list', ...found }];
}

function itemsOf(node: LexicalNode, context: ToModelContext): Items {
  const items: ListItem[] = [];
  for (const [index, child] of (node.children ?? []).entries()) {
    const here = at(context, index);
    if (child.type !== 'listitem') throw bodyProblem('BodyNodeUnknown', `列表里有“${child.type}”`, here.path);
    addItem(items, child, here);
  }
  return { ordered: node.listType === 'number', items };
}

// Lexical keeps a lower list in an item of its own behind the item it belongs to.
function addItem(items: ListItem[], node: LexicalNode, context: ToModelContext): void {
  const children = node.children ?? [];
  const content = inlines(
    children.filter((child) => child.type !== 'list'),
    context,
  );
  if (content.length > 0) items.push({ content });
  for (const child of children) {
    if (child.type === 'list') attach(items.at(-1), itemsOf(child, context), context);
  }
}

function attach(parent: ListItem | undefined, lower: Items, context: ToModelContext): void {
  if (lower.items.length === 0) return;
  if (!parent) throw bodyProblem('BodyListBroken', '列表一开头就是下一级', context.path);
  if (!parent.list) parent.list = lower;
  else if (parent.list.ordered === lower.ordered) parent.list.items.push(...lower.items);
  else throw bodyProblem('BodyListBroken', '同一个列表项下面有两种下级列表', context.path);
}
