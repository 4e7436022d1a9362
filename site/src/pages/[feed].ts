import type { APIRoute } from 'astro';
import { feedFiles } from '../lib/feeds.ts';
import { siteData } from '../lib/site-data.ts';

/** Sitemap and feeds: only of a public site whose address is known, since they hold whole addresses. */
export async function getStaticPaths() {
  const { archive, intranet, origin } = await siteData();
  if (intranet || !origin) return [];
  return feedFiles(archive, origin).map(({ name, text }) => ({ params: { feed: name }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
