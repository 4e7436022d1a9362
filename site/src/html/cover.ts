import { issueLabel } from '../../../content/model/index.ts';
import type { PublishedIssue } from '../lib/archive.ts';
import { classes, type Html, html } from './html.ts';
import { picture } from './picture.ts';

/** The front cover, drawn small: nameplate over the picture, as on paper. `sizes` as of a picture. */
export function cover({ issue }: PublishedIssue, sizes: string, eager = false): Html {
  const { image, title } = issue.covers.front;
  const { width, height } = issue.trimSize;
  return html`<div${classes('cover', !image && 'no-picture')} style="--trim: ${width} / ${height}">${image && picture({ image, sizes, eager, alt: `封面：${image.alt}` })}<div class="cover-type" aria-hidden="true">${issue.publicationKind === 'internal' && html`<span class="cover-kind">内部资料　免费交流</span>`}<span class="cover-name">${issue.titleName}</span><span class="cover-issue">${issueLabel(issue)}</span>${title && html`<span class="cover-title">${title}</span>`}</div></div>`;
}
