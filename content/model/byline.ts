import { z } from 'zod';
import { requiredText } from './characters.ts';
import { drawn, joinSegments, ofField, type Segment, segmentsText } from './segments.ts';

/** Roles a byline can name besides author: 文 摄影 整理 制图 通讯员 翻译 执笔. `author` prints no role. */
export const BYLINE_ROLES = {
  author: '',
  text: '文',
  photography: '摄影',
  compilation: '整理',
  chart: '制图',
  correspondent: '通讯员',
  translation: '翻译',
  drafting: '执笔',
} as const;
export type BylineRole = keyof typeof BYLINE_ROLES;

/**
 * One name of the byline: a person or a body（课题组、机关党委）. `post` stands before the name（省水文局局长 某某）,
 * `affiliation` is the body a person belongs to.
 */
export const bylineEntry = z.strictObject({
  kind: z.enum(['person', 'body']),
  name: requiredText,
  role: z.enum(Object.keys(BYLINE_ROLES) as [BylineRole, ...BylineRole[]]),
  post: requiredText.optional(),
  affiliation: requiredText.optional(),
});
export type BylineEntry = z.infer<typeof bylineEntry>;

/** The mark before a byline: ■ or □. */
export const bylineMark = z.enum(['■', '□']);

/**
 * One entry as printed: affiliation, post, role and name, parted by ideographic spaces（U+3000）.
 * A two-Han name is not spaced out here: that is a matter of type.
 */
export function bylineEntryText(entry: BylineEntry): string {
  return segmentsText(entrySegments(entry, ''));
}

function entrySegments(entry: BylineEntry, path: string): Segment[] {
  const { affiliation, post, role, name } = entry;
  const parts = [
    ofField(`${path}.affiliation`, affiliation),
    ofField(`${path}.post`, post),
    drawn(BYLINE_ROLES[role]),
    ofField(`${path}.name`, name),
  ];
  return joinSegments(parts, '\u3000');
}

/** The byline as printed on one line, with its mark: `■某某　某某某`. Empty when there is no byline. */
export function bylineText(entries: readonly BylineEntry[], mark?: string): string {
  return segmentsText(bylineSegments(entries, mark));
}

/** The same as segments, with the fields `byline[0].name` and so on. */
export function bylineSegments(entries: readonly BylineEntry[], mark?: string): Segment[] {
  const names = joinSegments(
    entries.map((entry, index) => entrySegments(entry, `byline[${index}]`)),
    '\u3000',
  );
  return names.length === 0 ? [] : [...drawn(mark ?? ''), ...names];
}

/** The names alone, for the 目录 and for citations. GB/T 13417: every author is listed. */
export function authorNames(entries: readonly BylineEntry[]): string[] {
  return entries.map((entry) => entry.name);
}
