import { type References, referenceMarker } from '../../../../content/model/index.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import { type Html, html } from '../html.ts';
import { inline } from '../inline.ts';
import { markedLine } from './list.ts';

export function references(item: References, notes: FootnoteNumbers): Html {
  const entries = item.entries.map(
    (entry, index) => html`<li>${markedLine(referenceMarker(index), inline(entry.content, notes))}</li>`,
  );
  return html`<section class="references">${item.title && html`<h2 data-line class="references-title">${item.title}</h2>`}<ol class="list" role="list">${entries}</ol></section>`;
}
