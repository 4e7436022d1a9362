import { MARKS, type TextRun } from '../../../content/model/inline.ts';
import type { LexicalNode } from '../lexical.ts';
import { MARK_BITS } from '../text-format.ts';

/** A text or tab node. */
export function textRun(node: LexicalNode): TextRun {
  const text = String(node.text ?? '');
  const format = Number(node.format ?? 0);
  const marks = MARKS.filter((mark) => (format & MARK_BITS[mark]) !== 0);
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}
