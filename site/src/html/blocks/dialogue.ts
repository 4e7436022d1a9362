import type { Dialogue } from '../../../../content/model/index.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import { type Html, html } from '../html.ts';
import { inline } from '../inline.ts';

export function dialogue(item: Dialogue, notes: FootnoteNumbers): Html {
  return html`<p data-line class="dialogue"><b class="speaker">${item.speaker}：</b>${inline(item.content, notes)}</p>`;
}
