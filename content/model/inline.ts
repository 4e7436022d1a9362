import { z } from 'zod';
import { cleanText } from './characters.ts';
import { safeHref } from './links.ts';

/** Marks of a text run, in the one order they are stored: 加粗 着重 下划线 删除线 上标 下标. */
export const MARKS = [
  'strong',
  'emphasis',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
] as const;
export type Mark = (typeof MARKS)[number];

/** A run of text with the same marks; `marks` is absent when there are none. */
export const textRun = z.strictObject({
  type: z.literal('text'),
  text: cleanText.refine((text) => text !== '', { message: '文字不能为空' }),
  marks: z.array(z.enum(MARKS)).min(1).refine(isOrdered, { message: '标记应按规定次序且不重复' }).optional(),
});
export type TextRun = z.infer<typeof textRun>;

/** A forced new line inside a block. */
export const lineBreak = z.strictObject({ type: z.literal('lineBreak') });

/** A hyperlink; `href` is http(s), mailto, tel, or a site path beginning with one `/`. */
export const link = z.strictObject({
  type: z.literal('link'),
  href: safeHref,
  content: z.array(textRun).min(1),
});

/**
 * 脚注 footnote: stands where its call stands. The number is never stored: calls are numbered ①②③ in reading
 * order within one article (see `numbering.ts`).
 */
export const footnote = z.strictObject({
  type: z.literal('footnote'),
  content: z.array(z.discriminatedUnion('type', [textRun, link])).min(1),
});

/** What may stand in a line of text. */
export const inline = z.discriminatedUnion('type', [textRun, lineBreak, link, footnote]);
export type Inline = z.infer<typeof inline>;
export type Link = z.infer<typeof link>;
export type Footnote = z.infer<typeof footnote>;

/** A line of text that has at least one inline. */
export const inlines = z.array(inline).min(1);

function isOrdered(marks: readonly Mark[]): boolean {
  return marks.every((mark, index) => index === 0 || MARKS.indexOf(mark) > MARKS.indexOf(marks[index - 1]!));
}

/**
 * The normal form of a line: neighbouring runs with equal marks joined, empty runs dropped, marks ordered.
 * The schemas accept any form; writers store the normal one so that equal texts have equal hashes.
 */
export function normalizeInlines(content: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const item of content) {
    const next = normalizeInline(item);
    const last = result.at(-1);
    if (next.type === 'text' && next.text === '') continue;
    if (next.type === 'text' && last?.type === 'text' && sameMarks(last, next)) last.text += next.text;
    else result.push(next);
  }
  return result;
}

function normalizeInline(item: Inline): Inline {
  if (item.type === 'text') return orderMarks(item);
  if (item.type === 'link') return { ...item, content: normalizeInlines(item.content) as TextRun[] };
  if (item.type === 'footnote')
    return { ...item, content: normalizeInlines(item.content) as Footnote['content'] };
  return item;
}

function orderMarks(run: TextRun): TextRun {
  const marks = MARKS.filter((mark) => run.marks?.includes(mark));
  return marks.length > 0
    ? { type: 'text', text: run.text, marks: [...marks] }
    : { type: 'text', text: run.text };
}

function sameMarks(a: TextRun, b: TextRun): boolean {
  return (a.marks ?? []).join() === (b.marks ?? []).join();
}

/** The characters of a line as a reader sees them, footnote texts and calls left out; a line break is `\n`. */
export function plainText(content: readonly Inline[]): string {
  return content.map(plainInline).join('');
}

function plainInline(item: Inline): string {
  if (item.type === 'text') return item.text;
  if (item.type === 'lineBreak') return '\n';
  return item.type === 'link' ? plainText(item.content) : '';
}
