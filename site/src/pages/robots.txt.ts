import type { APIRoute } from 'astro';
import { siteData } from '../lib/site-data.ts';

/** An intranet site asks every robot to stay away; a public one names its sitemap. */
export const GET: APIRoute = async () => {
  const { intranet, origin } = await siteData();
  const sitemap = origin ? `Sitemap: ${origin}/sitemap.xml\n` : '';
  return new Response(intranet ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\n${sitemap}`);
};
