import type { APIRoute } from 'astro';
import { allIssues, type PublishedIssue } from '../../../../lib/archive.ts';
import { issueSearchText } from '../../../../lib/search-text.ts';
import { siteData } from '../../../../lib/site-data.ts';

export async function getStaticPaths() {
  const { archive } = await siteData();
  return allIssues(archive).map((item) => ({
    params: { title: item.issue.title, year: String(item.issue.year), number: item.issue.issueNumber },
    props: { item },
  }));
}

/** What search found on an issue page, as plain text for its excerpts. */
export const GET: APIRoute<{ item: PublishedIssue }> = ({ props }) =>
  new Response(issueSearchText(props.item.issue));
