import type { OutlineEntry } from '../../lib/outline.ts';
import { type Html, html } from '../html.ts';

/** The crossheads of a text, to jump to; nothing when there is only one. */
export function outlineList(entries: readonly OutlineEntry[]): Html | undefined {
  if (entries.length < 2) return undefined;
  const links = entries.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`);
  return html`<nav class="outline" aria-label="文内小标题"><ol role="list">${links}</ol></nav>`;
}
