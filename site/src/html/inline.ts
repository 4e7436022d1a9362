import type { Inline } from '../../../content/model/index.ts';
import type { FootnoteNumbers } from '../lib/footnotes.ts';
import { inlineHtml } from '../lib/inline-html.ts';
import { type Html, rawHtml } from './html.ts';

/** A line of text with its marks, links and footnote calls. */
export function inline(content: readonly Inline[], notes: FootnoteNumbers): Html {
  return rawHtml(inlineHtml(content, notes));
}
