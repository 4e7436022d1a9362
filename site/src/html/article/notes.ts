import { footnoteCall } from '../../../../content/model/index.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import { type Html, html } from '../html.ts';
import { inline } from '../inline.ts';

/** The footnotes of an article, each linked back to its call; nothing without footnotes. */
export function articleNotes(notes: FootnoteNumbers): Html | undefined {
  if (notes.size === 0) return undefined;
  const entries = [...notes].map(
    ([note, number]) =>
      html`<li id="note-${number}"><span data-note class="item"><a class="marker" href="#call-${number}" aria-label="回到正文注释 ${number} 处">${footnoteCall(number)}</a><span class="item-text">${inline(note.content, notes)}</span></span></li>`,
  );
  return html`<section class="notes" aria-labelledby="notes-title"><h2 id="notes-title">注释</h2><ol class="list" role="list">${entries}</ol></section>`;
}
