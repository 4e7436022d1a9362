import type { PublishedTitle } from '../lib/archive.ts';
import type { SiteData } from '../lib/site-data.ts';
import { rawHtml } from './html.ts';
import { type Page, pageHead } from './page.ts';

/** Stand in the frame of a page where what each page has of its own comes. */
export const HEAD_MARK = rawHtml('<!--page-head-->');
const MAIN_MARK = rawHtml('<!--page-main-->');

/** The page whose HTML is the frame of others. */
export const FRAME_PAGE: Page = { path: '/frame/', main: MAIN_MARK };

/** Puts pages into the frame. Throws when the frame does not have each mark once. */
export function framePages(frame: string, site: SiteData, of: PublishedTitle): (page: Page) => string {
  const [start, afterHead, ...more] = frame.split(HEAD_MARK.text);
  const [between, end, ...evenMore] = (afterHead ?? '').split(MAIN_MARK.text);
  if (end === undefined || more.length + evenMore.length > 0)
    throw new Error('The frame of article pages does not have each mark once');
  return (page) => `${start}${pageHead(site, of, page)}${between}${page.main}${end}`;
}
