import { headlineOnOneLine, titleWithPart } from '../../../../content/model/index.ts';
import type { PublishedArticle } from '../../lib/archive.ts';
import { citationMeta } from '../../lib/citation-meta.ts';
import { type FootnoteNumbers, footnoteNumbers } from '../../lib/footnotes.ts';
import { articleJsonLd } from '../../lib/json-ld.ts';
import { crossheadId, endBlock, outline } from '../../lib/outline.ts';
import type { SiteData } from '../../lib/site-data.ts';
import { summary } from '../../lib/summary.ts';
import { block } from '../blocks/block.ts';
import { type Html, html, rawHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { corrections } from './corrections.ts';
import { articleFoot } from './foot.ts';
import { articleHead } from './head.ts';
import { articleNotes } from './notes.ts';
import { outlineList } from './outline-list.ts';
import { articleTail } from './tail.ts';

/** The page of one article. */
export function articlePage(site: SiteData, item: PublishedArticle): Page {
  const { article } = item;
  const notes = footnoteNumbers(article);
  return {
    path: item.path,
    title: headlineOnOneLine(titleWithPart(article)),
    description: summary(article),
    head: machineData(site, item),
    main: html`<div class="article-page"><article class="article kind-${article.kind}">${articleHead(item, notes)}${outlineList(outline(article))}${corrections(site.archive, item)}<div class="body" data-article-body>${body(item, notes)}</div>${articleFoot(site.archive, item)}${articleNotes(notes)}</article>${articleTail(site, item)}</div>`,
  };
}

function body({ article }: PublishedArticle, notes: FootnoteNumbers): Html[] {
  const last = endBlock(article);
  return article.body.map(
    (item, index) =>
      html`<div class="block is-${item.type}${index === last && ' end'}">${block(item, notes, crossheadId(index))}</div>`,
  );
}

/** What reference managers and search engines read; only of a public site. */
function machineData(site: SiteData, item: PublishedArticle): Html | undefined {
  const { intranet, origin } = site;
  if (intranet) return undefined;
  const pdf = site.pdf(item.issue)?.articles[item.article.id];
  const metas = citationMeta(item, { origin, pdf }).map(
    ({ name, content }) => html`<meta name="${name}" content="${content}">`,
  );
  return html`<meta property="og:type" content="article">${metas}${origin && html`<script type="application/ld+json">${rawHtml(articleJsonLd(item, origin, pdf?.folios))}</script>`}`;
}
