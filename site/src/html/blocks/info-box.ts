import type { InfoBox, PlainBlock } from '../../../../content/model/index.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import { type Html, html } from '../html.ts';

/** A box of other blocks; `block` renders them. */
export function infoBox(
  item: InfoBox,
  notes: FootnoteNumbers,
  block: (item: PlainBlock, notes: FootnoteNumbers) => Html,
): Html {
  return html`<div class="info-box" role="note"><p data-line class="info-box-title">${item.title}</p>${item.blocks.map((inner) => block(inner, notes))}</div>`;
}
