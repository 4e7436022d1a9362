import { leadIn, type Paragraph } from '../../../../content/model/index.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import { classes, type Html, html } from '../html.ts';
import { inline } from '../inline.ts';

export function paragraph(item: Paragraph, notes: FootnoteNumbers): Html {
  const hasLeadIn = leadIn(item).head !== undefined;
  const names = classes(item.align && `align-${item.align}`, hasLeadIn && 'has-lead-in');
  return html`<p data-line${names}>${inline(item.content, notes)}</p>`;
}
