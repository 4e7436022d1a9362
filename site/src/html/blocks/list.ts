import { type ListItem, listMarker } from '../../../../content/model/index.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import { type Html, html, rawHtml } from '../html.ts';
import { inline } from '../inline.ts';

/**
 * A list and the lists in it. Markers are text, as in print, so that copying and reading aloud keep them; the role
 * restores what `list-style: none` takes.
 */
export function list(
  { ordered, items }: { ordered: boolean; items: readonly ListItem[] },
  notes: FootnoteNumbers,
  depth = 0,
): Html {
  const tag = rawHtml(ordered ? 'ol' : 'ul');
  const entries = items.map(
    (item, index) =>
      html`<li>${markedLine(listMarker(ordered, index, depth), inline(item.content, notes))}${item.list && list(item.list, notes, depth + 1)}</li>`,
  );
  return html`<${tag} class="list" role="list">${entries}</${tag}>`;
}

/** A line with its marker in a column of its own. */
export function markedLine(marker: string, text: Html): Html {
  return html`<span data-line class="item"><span class="marker">${marker}</span><span class="item-text">${text}</span></span>`;
}
