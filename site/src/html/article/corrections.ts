import { headlineOnOneLine, issueLabel, titleWithPart } from '../../../../content/model/index.ts';
import type { Archive, PublishedArticle } from '../../lib/archive.ts';
import { articleAt, correctionsOf } from '../../lib/related.ts';
import { type Html, html } from '../html.ts';

/** What links an article with its corrections, both ways. */
export function corrections(archive: Archive, item: PublishedArticle): Html[] {
  const corrected = articleAt(archive, item.article.corrects);
  return [
    ...correctionsOf(archive, item).map((other) =>
      note('此文已有更正', other, headlineOnOneLine(other.article.title)),
    ),
    ...(corrected
      ? [note('所更正的文章', corrected, headlineOnOneLine(titleWithPart(corrected.article)))]
      : []),
  ];
}

function note(label: string, { path, issue }: PublishedArticle, name: string): Html {
  return html`<p class="corrected-note">${label}：<a href="${path}">${name}</a>　${issueLabel(issue.issue)}</p>`;
}
