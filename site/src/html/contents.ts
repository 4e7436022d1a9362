import { authorNames, headlineOnOneLine, partNotice, titleWithPart } from '../../../content/model/index.ts';
import type { PublishedArticle, PublishedIssue } from '../lib/archive.ts';
import { shelfPath } from '../lib/paths.ts';
import { type Html, html } from './html.ts';
import { persons } from './persons.ts';

/** 目录 of one issue: columns in order, titles and all authors (GB/T 13417). */
export function contents({ columns, issue }: PublishedIssue): Html {
  const sections = columns
    .filter((group) => group.articles.length > 0)
    .map(
      ({ column, articles }) =>
        html`<section class="contents-column" aria-labelledby="c-${column.id}"><h3 id="c-${column.id}"><a href="${shelfPath(issue.title, 'columns', column.slug)}">${column.name}</a></h3><ol role="list">${articles.map(entry)}</ol></section>`,
    );
  return html`<div class="contents">${sections}</div>`;
}

function entry({ article, path }: PublishedArticle): Html {
  const { byline, part, subtitle } = article;
  return html`<li><a class="entry-title" href="${path}">${headlineOnOneLine(titleWithPart(article))}</a>${subtitle && html`<span class="entry-subtitle">${headlineOnOneLine(subtitle)}</span>`}${byline.length > 0 && html`<span class="entry-authors"><span>${persons(authorNames(byline))}</span></span>`}${part && html`<span class="entry-part">${partNotice(part)}</span>`}</li>`;
}
