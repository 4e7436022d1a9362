import { authorNames, headlineOnOneLine, issueLabel, titleWithPart } from '../../../content/model/index.ts';
import type { PublishedArticle } from '../lib/archive.ts';
import { remember } from '../lib/memo.ts';
import { type Html, html } from './html.ts';
import { persons } from './persons.ts';

/** Articles of several issues, one line each with issue and, unless all are of one, column. */
export function articleList(items: readonly PublishedArticle[], showColumn = true): Html {
  return html`<ol class="article-list" role="list">${items.map(showColumn ? withColumn : withoutColumn)}</ol>`;
}

// An article stands on the pages of its column, its authors, its topics: its line is made once.
const withColumn = remember((item: PublishedArticle) => entry(item, true));
const withoutColumn = remember((item: PublishedArticle) => entry(item, false));

function entry({ article, column, issue, path }: PublishedArticle, showColumn: boolean): Html {
  const { byline, subtitle } = article;
  const authors =
    byline.length > 0 && html`<span class="entry-authors">${persons(authorNames(byline))}</span>`;
  return html`<li><a class="entry-title" href="${path}">${headlineOnOneLine(titleWithPart(article))}</a>${subtitle && html`<span class="entry-subtitle">${headlineOnOneLine(subtitle)}</span>`}<span class="entry-where">${authors}${showColumn && html`<span>${column.name}</span>`}<a href="${issue.path}">${issueLabel(issue.issue)}</a></span></li>`;
}
