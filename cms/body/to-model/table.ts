import type { Table, TableCell } from '../../../content/model/blocks.ts';
import type { Inline } from '../../../content/model/inline.ts';
import { childrenOf, type LexicalNode } from '../lexical.ts';
import { bodyProblem } from '../problem.ts';
import type { BlockFields } from './block.ts';
import { at, compact, type ToModelContext, textOf } from './context.ts';
import { inlines } from './inlines.ts';
import { alignOf } from './paragraph.ts';

/** 表: the block's `grid` holds one Lexical table, the rest are plain fields. */
export function table(fields: BlockFields, context: ToModelContext): Table {
  return compact({
    type: 'table' as const,
    caption: textOf(fields.caption),
    headRows: Number(fields.headRows ?? 0),
    rows: rowsOf(fields.grid, at(context, 'grid')),
    note: textOf(fields.note),
  });
}

/** The rows of the one Lexical table in a 表 block. */
export function rowsOf(state: unknown, context: ToModelContext): TableCell[][] {
  const nodes = childrenOf(state).filter((node) => node.type !== 'paragraph' || node.children?.length);
  const [grid] = nodes;
  if (!grid || nodes.length > 1 || grid.type !== 'table')
    throw bodyProblem('BodyTableBroken', '“表”里应有一个表格，不能有别的内容', context.path);
  const rows = grid.children ?? [];
  return rows.map((row, y) => (row.children ?? []).map((cell, x) => cellOf(cell, at(at(context, y), x))));
}

function cellOf(node: LexicalNode, context: ToModelContext): TableCell {
  const lines = node.children ?? [];
  return compact({
    content: cellLines(lines, context),
    header: Number(node.headerState ?? 0) > 0 ? (true as const) : undefined,
    align: alignOf(lines[0]),
    colSpan: spanOf(node.colSpan),
    rowSpan: spanOf(node.rowSpan),
  });
}

// Enter in a cell begins a paragraph; the model has new lines in a cell, not paragraphs.
function cellLines(nodes: LexicalNode[], context: ToModelContext): Inline[] {
  return nodes.flatMap((node, index): Inline[] => {
    if (node.type !== 'paragraph')
      throw bodyProblem('BodyTableBroken', '表格的格子里只能有文字', context.path);
    const content = inlines(node.children ?? [], at(context, index));
    return index === 0 ? content : [{ type: 'lineBreak' }, ...content];
  });
}

function spanOf(value: unknown): number | undefined {
  const span = Number(value ?? 1);
  return span > 1 ? span : undefined;
}
