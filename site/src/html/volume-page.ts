import { issueLabel } from '../../../content/model/index.ts';
import type { PublishedIssue, PublishedTitle } from '../lib/archive.ts';
import { titlePath, volumePath } from '../lib/paths.ts';
import type { Volume } from '../lib/shelves.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import { type Html, html } from './html.ts';
import type { Page } from './page.ts';

/** The page of one year 合订本: every issue with its 目录. */
export function volumePage(of: PublishedTitle, { year, issues }: Volume): Page {
  return {
    path: volumePath(of.id, year),
    title: `${year}年合订本`,
    description: `${of.name}${year}年各期总目录。`,
    main: html`<div class="wide"><p class="crumbs"><a href="${titlePath(of.id)}">合订本</a></p><h1 class="page-title">${year}年总目录</h1>${issues.map(section)}</div>`,
  };
}

function section(item: PublishedIssue): Html {
  return html`<section class="volume-issue"><div class="volume-cover"><a href="${item.path}" tabindex="-1" aria-hidden="true">${cover(item, '10em')}</a></div><div><h2 class="section-title"><a href="${item.path}">${issueLabel(item.issue)}</a></h2>${contents(item)}</div></section>`;
}
