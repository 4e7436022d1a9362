import { z } from 'zod';
import { civilDate, requiredText } from './characters.ts';
import { safeHref } from './links.ts';
import { dateLabel } from './numbering.ts';
import { drawn, ofField, type Segment, segmentsText } from './segments.ts';

/**
 * 来源. `reprint` 载／摘自 another publication, `origin` 来源：…, `wire` 据…电.
 * `issue` is the other publication's own wording（2024年第6期）.
 */
export const source = z.strictObject({
  kind: z.enum(['reprint', 'origin', 'wire']),
  name: requiredText,
  isPeriodical: z.boolean(),
  issue: requiredText.optional(),
  date: civilDate.optional(),
  url: safeHref.optional(),
  reporter: requiredText.optional(),
});
export type Source = z.infer<typeof source>;

/** The source as printed, in full-width parentheses: （来源：《…》2024年第6期）. The name of a periodical gets 《》. */
export function sourceText(value: Source): string {
  return segmentsText(sourceSegments(value));
}

/** The same as segments, with the fields `source.name` and so on. */
export function sourceSegments(value: Source): Segment[] {
  const date = drawn(value.date ? dateLabel(value.date) : '');
  const plainName = ofField('source.name', value.name);
  if (value.kind === 'wire') {
    const reporter = ofField('source.reporter', value.reporter);
    const shown = reporter.length > 0 ? [...drawn('（'), ...reporter, ...drawn('）')] : [];
    return [...drawn('据'), ...plainName, ...date, ...drawn('电'), ...shown];
  }
  const name = value.isPeriodical ? [...drawn('《'), ...plainName, ...drawn('》')] : plainName;
  const lead = value.kind === 'reprint' ? '（原载' : '（来源：';
  return [...drawn(lead), ...name, ...ofField('source.issue', value.issue), ...date, ...drawn('）')];
}
