import { z } from 'zod';
import { civilDate, requiredText } from './characters.ts';
import { safeHref } from './links.ts';
import { dateLabel } from './numbering.ts';

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
  const name = value.isPeriodical ? `《${value.name}》` : value.name;
  const date = value.date ? dateLabel(value.date) : '';
  if (value.kind === 'wire') {
    const reporter = value.reporter ? `（${value.reporter}）` : '';
    return `据${value.name}${date}电${reporter}`;
  }
  const lead = value.kind === 'reprint' ? '原载' : '来源：';
  return `（${lead}${name}${value.issue ?? ''}${date}）`;
}
