import type { APIRoute } from 'astro';
import { allArticles, type PublishedArticle } from '../../../../../lib/archive.ts';
import { articleSearchText } from '../../../../../lib/search-text.ts';
import { siteData } from '../../../../../lib/site-data.ts';

export async function getStaticPaths() {
  const { archive } = await siteData();
  return allArticles(archive).map((item) => ({
    params: {
      title: item.issue.issue.title,
      year: String(item.issue.issue.year),
      number: item.issue.issue.issueNumber,
      slug: item.article.slug,
    },
    props: { item },
  }));
}

/** The article as plain text: what search shows its excerpts from. */
export const GET: APIRoute<{ item: PublishedArticle }> = ({ props }) =>
  new Response(articleSearchText(props.item));
