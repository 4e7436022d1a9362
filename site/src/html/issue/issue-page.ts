import { issueLabel } from '../../../../content/model/index.ts';
import type { PublishedIssue, PublishedTitle } from '../../lib/archive.ts';
import { issueJsonLd } from '../../lib/json-ld.ts';
import type { SiteData } from '../../lib/site-data.ts';
import { type Html, html, rawHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { coverPages } from './cover-pages.ts';
import { issueHero } from './hero.ts';
import { masthead } from './masthead.ts';

/** The page of one issue, with the way to the issues beside it. */
export function issuePage(site: SiteData, of: PublishedTitle, item: PublishedIssue): Page {
  const { intranet, origin } = site;
  const label = issueLabel(item.issue);
  return {
    path: item.path,
    title: label,
    description: `${of.name}${label}目录、版权页与全文。`,
    head:
      !intranet && origin
        ? html`<script type="application/ld+json">${rawHtml(issueJsonLd(item, origin))}</script>`
        : undefined,
    main: html`<div class="wide"><h1 class="issue-heading"><span class="of">${of.name}</span><span>${label}</span></h1>${issueHero(site, item)}${coverPages(item.issue)}${masthead(item)}${turn(of, item)}</div>`,
  };
}

function turn({ issues }: PublishedTitle, item: PublishedIssue): Html {
  const at = issues.indexOf(item);
  const [newer, older] = [issues[at - 1], issues[at + 1]];
  const link = (name: string, text: string, { path, issue }: PublishedIssue) =>
    html`<a class="${name}" href="${path}"><span>${text}</span>${issueLabel(issue)}</a>`;
  return html`<nav class="turn" aria-label="前后各期">${older && link('previous', '上一期', older)}${newer && link('next', '下一期', newer)}</nav>`;
}
