import { attributionText, type PullQuote } from '../../../../content/model/index.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import { classes, type Html, html } from '../html.ts';
import { inline } from '../inline.ts';
import { picture } from '../picture.ts';

export function pullQuote(item: PullQuote, notes: FootnoteNumbers): Html {
  const { portrait } = item;
  const attribution = attributionText(item.attribution);
  return html`<figure${classes('pull-quote', portrait && 'has-portrait')}>${portrait && picture({ image: portrait, sizes: '7em' })}<blockquote><p data-line>${inline(item.content, notes)}</p></blockquote>${attribution && html`<figcaption data-line>${attribution}</figcaption>`}</figure>`;
}
