import type { PublishedTitle } from '../lib/archive.ts';
import type { SiteData } from '../lib/site-data.ts';
import { type Html, html } from './html.ts';

/** What a page has of its own; the frame around it is `layouts/Base.astro`. */
export type Page = {
  /** This page's own path, for the canonical link. */
  path: string;
  /** The page's own title; the title's name is added. Absent on the home page. */
  title?: string | undefined;
  description?: string | undefined;
  /** More for the head of the document. */
  head?: Html | undefined;
  main: Html;
};

/** What a page says of itself in the head of the document. */
export function pageHead(site: SiteData, of: PublishedTitle, page: Omit<Page, 'main'>): Html {
  const { title, description, path, head } = page;
  const { intranet, origin } = site;
  return html`<title>${title ? `${title} · ${of.name}` : of.name}</title>${description && html`<meta name="description" content="${description}">`}${origin && html`<link rel="canonical" href="${origin + path}">`}${!intranet && openGraph({ title: title ?? of.name, description, url: origin && origin + path })}${head}`;
}

/** What other programs show of a link to the page. */
function openGraph(facts: Record<'title' | 'description' | 'url', string | undefined>): Html[] {
  return Object.entries(facts).flatMap(([name, value]) =>
    value ? [html`<meta property="og:${name}" content="${value}">`] : [],
  );
}
