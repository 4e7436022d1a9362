import { dateLabel } from '../../../content/model/index.ts';
import type { PublishedIssue } from '../lib/archive.ts';
import { cover } from './cover.ts';
import { type Html, html } from './html.ts';

/** Covers of several issues side by side. */
export function issueShelf(items: readonly PublishedIssue[]): Html {
  return html`<ul class="issue-shelf" role="list">${items.map(entry)}</ul>`;
}

function entry(item: PublishedIssue): Html {
  const { year, issueNumber, wholeNumber, publishedOn } = item.issue;
  return html`<li><a href="${item.path}">${cover(item, '(min-width: 60em) 11em, 42vw')}<span class="shelf-name">${year}年第${issueNumber}期</span><span class="shelf-date">${wholeNumber && html`<span>总第${wholeNumber}期</span>`}<span>${dateLabel(publishedOn)}</span></span></a></li>`;
}
