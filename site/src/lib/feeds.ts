import { headlineOnOneLine, titleWithPart } from '../../../content/model/index.ts';
import { type Archive, allArticles, allIssues, type PublishedArticle } from './archive.ts';
import { escapeHtml } from './inline-html.ts';
import { HOME_PATH, titlePath } from './paths.ts';
import { summary } from './summary.ts';

/** Entries of a feed. */
const FEED_LENGTH = 50;

/** `sitemap.xml`, `feed.xml` (RSS 2.0) and `feed.json` (JSON Feed 1.1) of a public site at `origin`. */
export function feedFiles(archive: Archive, origin: string): { name: string; text: string }[] {
  const newest = allArticles(archive).slice(0, FEED_LENGTH);
  return [
    { name: 'sitemap.xml', text: sitemap(archive, origin) },
    { name: 'feed.xml', text: rss(archive, newest, origin) },
    { name: 'feed.json', text: jsonFeed(archive, newest, origin) },
  ];
}

const title = (item: PublishedArticle) => headlineOnOneLine(titleWithPart(item.article));

function sitemap(archive: Archive, origin: string): string {
  const dated = [...allIssues(archive), ...allArticles(archive)].map((item) => ({
    path: item.path,
    date: 'article' in item ? item.issue.issue.publishedOn : item.issue.publishedOn,
  }));
  const plain = [HOME_PATH, ...archive.titles.map((item) => titlePath(item.id))].map(
    (path) => `<url><loc>${escapeHtml(origin + path)}</loc></url>`,
  );
  const urls = dated.map(
    ({ path, date }) => `<url><loc>${escapeHtml(origin + path)}</loc><lastmod>${date}</lastmod></url>`,
  );
  const lines = [...plain, ...urls].join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines}\n</urlset>\n`;
}

/** A civil date as RSS wants it: noon in China, so that no time zone shows another day. */
function rssDate(date: string): string {
  return new Date(`${date}T04:00:00Z`).toUTCString();
}

function rss(archive: Archive, items: readonly PublishedArticle[], origin: string): string {
  const [{ name }] = archive.titles;
  const entries = items.map((item) => {
    const url = escapeHtml(origin + item.path);
    const date = rssDate(item.issue.issue.publishedOn);
    return `<item><title>${escapeHtml(title(item))}</title><link>${url}</link><guid>${url}</guid><pubDate>${date}</pubDate><category>${escapeHtml(item.column.name)}</category><description>${escapeHtml(summary(item.article))}</description></item>`;
  });
  const head = `<title>${escapeHtml(name)}</title><link>${escapeHtml(`${origin}/`)}</link><description>${escapeHtml(name)}</description><language>zh-CN</language>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>${head}\n${entries.join('\n')}\n</channel></rss>\n`;
}

function jsonFeed(archive: Archive, items: readonly PublishedArticle[], origin: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: archive.titles[0].name,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    language: 'zh-CN',
    items: items.map((item) => ({
      id: origin + item.path,
      url: origin + item.path,
      title: title(item),
      content_text: summary(item.article),
      date_published: `${item.issue.issue.publishedOn}T12:00:00+08:00`,
      authors: item.article.byline.map((entry) => ({ name: entry.name })),
    })),
  };
  return `${JSON.stringify(feed)}\n`;
}
