import { issueLabel, plainText, titleWithPart } from '../../../../content/model/index.ts';
import type { PublishedArticle } from '../../lib/archive.ts';
import type { FootnoteNumbers } from '../../lib/footnotes.ts';
import { nameKey, shelfPath } from '../../lib/paths.ts';
import { type Html, html } from '../html.ts';
import { inline } from '../inline.ts';
import { byline } from './byline.ts';
import { headline } from './headline.ts';

/** What stands above the body: place in the issue, headline, names, 编者按, 提要. */
export function articleHead(item: PublishedArticle, notes: FootnoteNumbers): Html {
  const { article } = item;
  const { kicker, subtitle, standfirst } = article;
  return html`<header class="article-head">${whereLine(item)}<hgroup>${kicker && html`<p data-line class="kicker">${headline(kicker)}</p>`}<h1 data-line>${headline(titleWithPart(article))}</h1>${subtitle && html`<p data-line class="subtitle">${headline(subtitle)}</p>`}</hgroup>${byline(article, item.issue.issue.title)}<p class="aloud"><button type="button" data-read-aloud>朗读全文</button><span>本机没有中文语音，不能朗读。</span></p>${editorNote(item, notes)}${standfirst && html`<p data-line class="standfirst">${inline(standfirst, notes)}</p>`}</header>`;
}

function whereLine({ article: { series }, column, issue }: PublishedArticle): Html {
  const { title } = issue.issue;
  const seriesLink =
    series &&
    html`<a href="${shelfPath(title, 'series', nameKey(series.name))}">${series.name}${series.number && `第${series.number}期`}</a>`;
  return html`<nav class="where" aria-label="所在位置"><a href="${issue.path}">${issueLabel(issue.issue)}</a><a class="column-name" href="${shelfPath(title, 'columns', column.slug)}">${column.name}</a>${seriesLink}</nav>`;
}

function editorNote({ article }: PublishedArticle, notes: FootnoteNumbers): Html | undefined {
  if (!article.editorNote) return undefined;
  // A note that begins with its own name needs no label.
  const namesItself = /^编者/u.test(plainText(article.editorNote));
  return html`<div class="editor-note">${!namesItself && html`<p class="note-label">编者按</p>`}<p data-line>${inline(article.editorNote, notes)}</p></div>`;
}
