import {
  headlineOnOneLine,
  issueLabel,
  partNotice,
  type Source,
  sourceText,
  titleWithPart,
} from '../../../../content/model/index.ts';
import type { Archive, PublishedArticle } from '../../lib/archive.ts';
import { otherParts } from '../../lib/related.ts';
import { type Html, html } from '../html.ts';

/** What stands below the body: 作者说明, source, 待续 and the other parts. */
export function articleFoot(archive: Archive, item: PublishedArticle): Html {
  const { authorNote, part, source } = item.article;
  return html`<div class="article-foot">${authorNote && html`<p data-line class="author-note">${authorNote}</p>`}${source && sourceLine(source)}${part && html`<p data-line class="part-notice">${partNotice(part)}</p>`}${partLinks(archive, item)}</div>`;
}

function sourceLine(source: Source): Html {
  const text = sourceText(source);
  return html`<p data-line class="source">${source.url ? html`<a href="${source.url}" rel="noreferrer">${text}</a>` : text}</p>`;
}

function partLinks(archive: Archive, item: PublishedArticle): Html | undefined {
  const { previous, next } = otherParts(archive, item);
  if (!previous && !next) return undefined;
  const entry = (label: string, part: PublishedArticle) =>
    html`<li>${label}：<a href="${part.path}">${headlineOnOneLine(titleWithPart(part.article))}</a>　${issueLabel(part.issue.issue)}</li>`;
  return html`<ul class="part-links">${previous && entry('上一部分', previous)}${next && entry('下一部分', next)}</ul>`;
}
