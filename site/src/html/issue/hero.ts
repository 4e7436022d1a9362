import { dateLabel, issueLabel } from '../../../../content/model/index.ts';
import type { PublishedIssue } from '../../lib/archive.ts';
import { pdfName, pdfPath } from '../../lib/paths.ts';
import type { SiteData } from '../../lib/site-data.ts';
import { contents } from '../contents.ts';
import { cover } from '../cover.ts';
import { type Html, html } from '../html.ts';

/** An issue as a reader meets it: the cover with what it announces, and the 目录 beside it. */
export function issueHero({ pdf }: SiteData, item: PublishedIssue, hasCoverLink = false): Html {
  const { issue, articles } = item;
  const { lines } = issue.covers.front;
  const first = articles[0];
  const front = cover(item, '(min-width: 60em) 22em, 70vw', true);
  return html`<div class="issue-hero"><div class="hero-cover">${hasCoverLink ? html`<a href="${item.path}" tabindex="-1" aria-hidden="true">${front}</a>` : front}<p class="hero-issue"><strong>${issueLabel(issue)}</strong><span>${dateLabel(issue.publishedOn)}出刊${issue.pages && `　共 ${issue.pages} 页`}</span></p>${lines && html`<ul class="highlights" aria-label="要目">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}<p class="hero-actions">${first && html`<a class="button" href="${first.path}">从头阅读</a>`}${pdf(item) && html`<a class="button quiet" href="${pdfPath(pdfName(issue))}">本期 PDF</a>`}</p></div><section class="hero-contents" aria-labelledby="contents-title"><h2 id="contents-title" class="contents-title"><span>目</span><span>录</span></h2>${contents(item)}</section></div>`;
}
