import type { References } from '../../../content/model/blocks.ts';
import type { BlockFields } from './block.ts';
import { at, compact, type ToModelContext, textOf } from './context.ts';
import { paragraphLines } from './line.ts';

/** 参考文献, one entry a paragraph. */
export function references(fields: BlockFields, context: ToModelContext): References {
  const lines = paragraphLines(fields.entries, at(context, 'entries'));
  return compact({
    type: 'references' as const,
    title: textOf(fields.title),
    entries: lines.map((content) => ({ content })),
  });
}
