import type { PullQuote } from '../../../content/model/blocks.ts';
import type { BlockFields } from './block.ts';
import { at, compact, imageOf, type ToModelContext, textOf } from './context.ts';
import { line } from './line.ts';

/** 摘引. A post without a name is kept with an empty name, so that the schema asks for it. */
export function pullQuote(fields: BlockFields, context: ToModelContext): PullQuote {
  const name = textOf(fields.name);
  const post = textOf(fields.post);
  return compact({
    type: 'pullQuote' as const,
    content: line(fields.content, at(context, 'content')) ?? [],
    attribution: name || post ? compact({ name: name ?? '', post }) : undefined,
    portrait: imageOf(fields.portrait, fields.portraitAlt, at(context, 'portrait')),
  });
}
