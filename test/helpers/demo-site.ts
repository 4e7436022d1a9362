import type { Browser, Page } from 'playwright-core';
import { loadDemo } from '../../cms/seed/demo/load-demo.ts';
import type { Article, SnapshotInput } from '../../content/model/index.ts';
import { articlePath } from '../../site/src/lib/paths.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { sampleSnapshotInput, writeSnapshot } from './sample-snapshot.ts';

/** The site of the demo issue and the sample issue of the year before, and a phone that reads it. */
export type DemoSite = {
  site: BuiltSite;
  browser: Browser;
  page: Page;
  issues: SnapshotInput[];
  /** Every article with the path of its page. */
  published: { article: Article; path: string }[];
  /** What the phone asked of other hosts. */
  outside: string[];
  close(): Promise<void>;
};

export async function openDemoSite(): Promise<DemoSite> {
  const issues = [
    { ...loadDemo(), revision: 1 },
    await sampleSnapshotInput({ year: 2025, issueNumber: '12', publishedOn: '2025-12-15' }),
  ];
  const site = await builtSite((content) =>
    Promise.all(issues.map((input) => writeSnapshot(content, input))),
  );
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) outside.push(request.url());
  });
  const published = issues.flatMap(({ issue, articles }) =>
    articles.map((article) => ({ article, path: articlePath(issue, article.slug) })),
  );
  const close = async () => {
    await browser.close();
    await site.close();
  };
  return { site, browser, page, issues, published, outside, close };
}
