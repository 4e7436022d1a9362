import type { Crosshead } from '../../../../content/model/index.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import { attribute, type Html, html, rawHtml } from '../html.ts';
import { inline } from '../inline.ts';

/** The headline is the page's h1, so level 1 is h2. */
const TAGS = ['h2', 'h3', 'h4'] as const;

export function crosshead(item: Crosshead, notes: FootnoteNumbers, id?: string): Html {
  const tag = rawHtml(TAGS[item.level - 1]!);
  return html`<${tag} data-line${attribute('id', id)} class="crosshead level-${item.level}">${inline(item.content, notes)}</${tag}>`;
}
