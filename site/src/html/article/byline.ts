import { type Article, bylineEntryText } from '../../../../content/model/index.ts';
import { nameKey, shelfPath } from '../../lib/paths.ts';
import { type Html, html } from '../html.ts';

/** Who wrote, each name linked to what else it wrote; nothing without names. */
export function byline({ byline: entries, bylineMark: mark }: Article, title: string): Html | undefined {
  if (entries.length === 0) return undefined;
  const names = entries.map((entry, index) => {
    // The name stands last in an entry as printed; what is before it is not part of the link.
    const lead = bylineEntryText(entry).slice(0, -entry.name.length);
    const path = shelfPath(title, 'authors', nameKey(entry.name));
    return html`${index > 0 && '　'}<span class="entry">${lead && html`<span class="role">${lead}</span>`}<a href="${path}">${entry.name}</a></span>`;
  });
  return html`<p data-line class="byline">${mark && html`<span class="mark">${mark}</span>`}${names}</p>`;
}
