import type { PayloadRequest } from 'payload';
import { readSnapshotFolder } from '../../content/folder/read-snapshot-folder.ts';
import { type Article, type Issue, issueAddress } from '../../content/model/index.ts';
import { type BroughtIn, bringInContent, type Content } from './bring-in-content.ts';

/**
 * Brings a draft snapshot folder, as intake writes it, into the CMS: one issue with its articles as drafts. Ids are
 * made unique by the issue's address（`article-01` → `jlxx-2026-3-article-01`）, columns go by the title's short name.
 */
export async function importDraft(
  req: PayloadRequest,
  folder: string,
): Promise<BroughtIn & { address: string }> {
  const { issue, articles, images } = await readSnapshotFolder(folder);
  const content = withOwnIds({ issue, articles, images });
  return { ...(await bringInContent(req, content)), address: issueAddress(issue) };
}

/** The same content with ids that no other issue uses. Columns are shared by all issues of one title. */
export function withOwnIds({ issue, articles, images }: Content): Content {
  const columnIds = new Map(issue.columns.map((column) => [column.id, shortened(issue.title, column.slug)]));
  const articleId = (id: string) => shortened(issueAddress(issue).replaceAll('/', '-'), id);
  const columns: Issue['columns'] = issue.columns.map((column) => ({
    ...column,
    id: columnIds.get(column.id)!,
    articles: column.articles.map(articleId),
  }));
  const renamed = articles.map(
    (article): Article => ({
      ...article,
      id: articleId(article.id),
      column: columnIds.get(article.column) ?? article.column,
    }),
  );
  return { issue: { ...issue, columns }, articles: renamed, images };
}

const MAX_ID = 64;

// A long prefix gives way: the own end of an id is what tells it apart.
function shortened(prefix: string, id: string): string {
  return id.startsWith(`${prefix}-`)
    ? id
    : `${prefix.slice(0, Math.max(1, MAX_ID - id.length - 1))}-${id}`.slice(-MAX_ID);
}
