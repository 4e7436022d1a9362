import { z } from 'zod';
import { requiredText } from './characters.ts';

/**
 * 补白: a short piece for the foot of a page that would stay white — a quotation, a notice, a word on words. It belongs
 * to the issue, not to an article; the press prints it where room is left, and only whole. `lines` are its paragraphs,
 * `source` whose words they are. The reading site does not show it.
 */
export const filler = z.strictObject({
  title: requiredText.optional(),
  lines: z.array(requiredText).min(1).max(12),
  source: requiredText.optional(),
});
export type Filler = z.infer<typeof filler>;
