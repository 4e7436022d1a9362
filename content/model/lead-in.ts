import type { Paragraph } from './blocks.ts';
import type { Inline, TextRun } from './inline.ts';

/**
 * The run-in head of a paragraph and what follows it: the first run when it is `strong` and something follows.
 * Web and print set it bold; a paragraph wholly bold has none.
 */
export function leadIn(paragraph: Paragraph): { head: TextRun | undefined; rest: Inline[] } {
  const [first, ...rest] = paragraph.content;
  const isHead = first?.type === 'text' && first.marks?.includes('strong') && rest.length > 0;
  return isHead ? { head: first, rest } : { head: undefined, rest: paragraph.content };
}
