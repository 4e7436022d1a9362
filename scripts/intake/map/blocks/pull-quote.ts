import type { PullQuote } from '../../../../content/model/index.ts';
import { contentOf, oneLine } from '../content.ts';
import { roleOfStyle } from '../style-role.ts';
import type { BlockReader } from './reader.ts';

/** 摘引: by its style, with the line ——post name below it. */
export const readPullQuote: BlockReader = (pieces, at) => {
  const piece = pieces[at]!;
  if (piece.type !== 'text' || roleOfStyle(piece.look.style)?.role !== 'pullQuote') return undefined;
  const content = contentOf(piece);
  if (content.length === 0) return undefined;
  const after = pieces[at + 1];
  const isNamed = after?.type === 'text' && roleOfStyle(after.look.style)?.role === 'attribution';
  const attribution = isNamed ? parseAttribution(oneLine(after)) : undefined;
  return {
    read: {
      block: { type: 'pullQuote', content, ...(attribution ? { attribution } : {}) },
      from: attribution ? [piece, after!] : [piece],
      as: '摘引',
    },
    next: at + (attribution ? 2 : 1),
  };
};

function parseAttribution(text: string): PullQuote['attribution'] {
  const parts = /^——(.+)$/u.exec(text)?.[1]?.split(/[\s\u3000]+/u) ?? [];
  const name = parts.pop();
  if (!name) return undefined;
  return { name, ...(parts.length > 0 ? { post: parts.join('\u3000') } : {}) };
}
