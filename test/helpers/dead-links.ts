import { posix } from 'node:path';
import { pagesOf } from './site-files.ts';

const ATTRIBUTES = /\s(?:href|src|poster|action|data)="([^"]*)"/g;
const SOURCE_SETS = /\ssrcset="([^"]*)"/g;
/** A link a reader follows to where a text was taken from; nothing is fetched. */
const WAYS_OUT = /<a\s[^>]*\bhref="https?:[^"]*"/g;
const STYLE_ADDRESSES = /url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g;
/** Whole addresses in feeds and sitemap. */
const FEED_ADDRESSES =
  /<(?:loc|link|guid|id)[^>]*>([^<]+)<|"(?:url|home_page_url|feed_url|id)":\s*"([^"]+)"/g;

type Link = { from: string; to: string };

function captured(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => (match[1] ?? match[2])!.replaceAll('&amp;', '&').trim());
}

function linksOf(path: string, text: string): string[] {
  if (path.endsWith('.css')) return captured(text, STYLE_ADDRESSES);
  if (/\/(?:feed|sitemap)\.\w+$/.test(path)) return captured(text, FEED_ADDRESSES);
  if (!path.endsWith('.html')) return [];
  const own = text.replaceAll(WAYS_OUT, '');
  const sets = captured(own, SOURCE_SETS).flatMap((set) =>
    set.split(',').map((part) => part.trim().split(' ')[0]!),
  );
  return [...captured(own, ATTRIBUTES), ...sets];
}

/**
 * The links of a built site that lead nowhere: to a file or page that is not there, to a place that is not in its page,
 * or to another host than `origin` where something would be fetched. Reads pages, styles, feeds and the sitemap.
 */
export function deadLinks(files: ReadonlyMap<string, Buffer>, origin = 'http://site.invalid'): string[] {
  const places = new Map(
    pagesOf(files).map(([page, html]) => [page, new Set(captured(html, /\sid="([^"]+)"/g))]),
  );
  const leads = ({ from, to }: Link): boolean => {
    const url = new URL(to, origin + encodeURI(from));
    if (url.protocol === 'mailto:' || url.protocol === 'tel:' || url.protocol === 'data:') return true;
    if (url.origin !== origin) return false;
    const path = decodeURIComponent(url.pathname);
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor === '' || path.endsWith('.pdf'))
      return files.has(path) || files.has(posix.join(path, 'index.html'));
    return places.get(path)?.has(anchor) ?? false;
  };
  const links = [...files].flatMap(([path, bytes]) =>
    linksOf(path, bytes.toString('utf8')).map((to): Link => ({ from: path.replace(/index\.html$/, ''), to })),
  );
  return links.filter((link) => !leads(link)).map(({ from, to }) => `${from} → ${to}`);
}
