import { issueLabel } from '../../../content/model/index.ts';
import type { PublishedIssue } from '../lib/archive.ts';
import { articlePath } from '../lib/paths.ts';
import { html } from './html.ts';
import type { Page } from './page.ts';

/** What stands at the address of an article that was withdrawn: that it was, and where to go; nothing of it. */
export function withdrawnPage({ issue, path }: PublishedIssue, slug: string): Page {
  return {
    path: articlePath(issue, slug),
    title: '文章已撤下',
    head: html`<meta name="robots" content="noindex, noarchive">`,
    main: html`<div class="wide narrow"><h1 class="page-title">这篇文章已经撤下</h1><p class="page-lead">您打开的链接没有错。这里原有${issueLabel(issue)}的一篇文章，发布以后已经撤下，不再提供。</p><p class="page-lead"><a href="${path}">看这一期的目录</a></p></div>`,
  };
}
