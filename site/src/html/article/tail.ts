import { headlineOnOneLine, titleWithPart } from '../../../../content/model/index.ts';
import type { PublishedArticle } from '../../lib/archive.ts';
import { citation } from '../../lib/citation.ts';
import { qrMatrix, qrPath } from '../../lib/qr/qr-path.ts';
import { neighbours } from '../../lib/related.ts';
import type { SiteData } from '../../lib/site-data.ts';
import { type Html, html } from '../html.ts';
import { pdfLinks } from './pdf-links.ts';

/** What comes after an article: how to cite and share it, and the way on through the issue. */
export function articleTail(site: SiteData, item: PublishedArticle): Html {
  const { origin } = site;
  return html`<aside class="article-tail"><section class="cite" aria-labelledby="cite-title"><h2 id="cite-title">引用本文</h2><p class="citation">${citation(item, site.pdf(item.issue)?.articles[item.article.id]?.folios)}</p><p class="pick">${pdfLinks(site, item)}<button type="button" data-copy=".citation">复制引文</button><button type="button" data-print>打印</button></p>${origin && shareCode(origin + item.path)}</section>${turn(item)}</aside>`;
}

function turn(item: PublishedArticle): Html {
  const { previous, next } = neighbours(item);
  const name = (other: PublishedArticle) => headlineOnOneLine(titleWithPart(other.article));
  return html`<nav class="turn" aria-label="本期前后篇">${previous && html`<a class="previous" href="${previous.path}" rel="prev"><span>上一篇</span>${name(previous)}</a>`}<a class="position" href="${item.issue.path}">本期第 ${item.position} 篇，共 ${item.issue.articles.length} 篇</a>${next && html`<a class="next" href="${next.path}" rel="next"><span>下一篇</span>${name(next)}</a>`}</nav>`;
}

/** The page's address as a QR code, drawn at build; nothing for an address too long for one. */
function shareCode(url: string): Html | undefined {
  const matrix = qrMatrix(url);
  if (!matrix) return undefined;
  const { size, path } = qrPath(matrix);
  return html`<figure class="share-code"><svg role="img" aria-label="本文网址的二维码" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}" fill="#000"/></svg><figcaption>扫码阅读、转发本文</figcaption></figure>`;
}
