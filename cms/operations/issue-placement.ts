import type { PayloadRequest } from 'payload';
import { idOf } from '../body/image-use.ts';
import { throughDoor } from './door.ts';
import { loadDoc, type StoredArticle, type StoredIssue } from './load-models.ts';
import { articleIdsOf } from './situations.ts';

type Columns = NonNullable<StoredIssue['columns']>;

/** Puts an article at the end of its column in an issue, unless the issue lists it already. */
export async function placeArticle(
  req: PayloadRequest,
  { article, issue }: { article: string; issue: string },
): Promise<void> {
  const doc = await loadDoc<StoredIssue>(req, 'issues', issue);
  if (articleIdsOf(doc).includes(article)) return;
  const column = idOf((await loadDoc<StoredArticle>(req, 'articles', article)).column);
  await saveColumns(req, doc, withArticle(doc.columns ?? [], { article, column }));
}

function withArticle(
  columns: Columns,
  { article, column }: { article: string; column: string | undefined },
): Columns {
  if (!columns.some((row) => idOf(row.column) === column))
    return [...columns, { column, articles: [article] }];
  return columns.map((row) =>
    idOf(row.column) === column ? { ...row, articles: [...(row.articles ?? []), article] } : row,
  );
}

/** Takes an article out of the columns of an issue. */
export async function takeOutArticle(
  req: PayloadRequest,
  { article, issue }: { article: string; issue: string },
): Promise<void> {
  const doc = await loadDoc<StoredIssue>(req, 'issues', issue);
  if (!articleIdsOf(doc).includes(article)) return;
  const columns = (doc.columns ?? []).map((row) => ({
    ...row,
    articles: (row.articles ?? []).filter((item) => idOf(item) !== article),
  }));
  await saveColumns(req, doc, columns);
}

async function saveColumns(req: PayloadRequest, doc: StoredIssue, columns: Columns): Promise<void> {
  await throughDoor(req, () =>
    req.payload.update({
      collection: 'issues',
      id: doc.id,
      data: { columns },
      depth: 0,
      overrideAccess: true,
      overrideLock: true,
      req,
    }),
  );
}
