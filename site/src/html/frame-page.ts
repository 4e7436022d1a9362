import type { PublishedTitle } from '../lib/archive.ts';
import type { SiteData } from '../lib/site-data.ts';
import { rawHtml } from './html.ts';
import { type Page, pageHead } from './page.ts';

/** The kinds of frames a build asks Astro for: of articles, which have scripts of their own, and of all other pages. */
export const FRAMES = ['article', 'plain'] as const;
export type Frame = (typeof FRAMES)[number];

/** Stand in a frame where what each page has of its own comes. */
export const HEAD_MARK = rawHtml('<!--page-head-->');
export const MAIN_MARK = rawHtml('<!--page-main-->');

/** The folder of a title's frames in what Astro writes. */
export function framesFolder(title: string): string {
  return `${title}/frames`;
}

/** The page whose HTML is a frame. */
export function framePage(title: string, frame: Frame): Page {
  return { path: `/${framesFolder(title)}/${frame}/`, main: MAIN_MARK };
}

/** Puts pages of a title into a frame. Throws when the frame does not have each mark once. */
export function framePages(frame: string, site: SiteData, of: PublishedTitle): (page: Page) => string {
  const [start, afterHead, ...more] = frame.split(HEAD_MARK.text);
  const [between, end, ...evenMore] = (afterHead ?? '').split(MAIN_MARK.text);
  if (end === undefined || more.length + evenMore.length > 0)
    throw new Error('The frame of pages does not have each mark once');
  return (page) => `${start}${pageHead(site, of, page)}${between}${page.main}${end}`;
}
