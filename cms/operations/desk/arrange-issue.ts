import type { PayloadRequest } from 'payload';
import type { Problem } from '../../../content/model/index.ts';
import { idOf } from '../../body/image-use.ts';
import { refuseIssueEdit } from '../../editorial/index.ts';
import type { PagePlan } from '../../fields/page-plan-field.ts';
import { actorOf } from '../actor.ts';
import { issueStanding } from '../derived-stage.ts';
import { inTransaction } from '../in-transaction.ts';
import { loadDoc, type StoredArticle, type StoredIssue } from '../load-models.ts';
import { refuse } from '../problems.ts';
import { labelOfIssue } from '../situations.ts';

/** An arrangement as the issue desk sends it: rows by the id of the stored row, each with its articles in order. */
export type ArrangementRequest = {
  /** The revision of the issue it started from. */
  revision: number;
  rows: { id: string; articles: string[] }[];
  pagePlan?: PagePlan;
};

type Column = NonNullable<StoredIssue['columns']>[number] & { id?: string | null };
type Stored = Omit<StoredIssue, 'columns'> & { columns?: Column[] | null };

/**
 * Saves the order of an issue through the same guarded door as its form: the revision is asked for, a frozen issue is
 * refused. An article that goes to another column gets that column in its own text, in the same transaction; its reviews
 * then have to be given again. Nothing is added or left out by an arrangement.
 */
export async function arrangeIssue(
  req: PayloadRequest,
  id: string,
  request: ArrangementRequest,
): Promise<void> {
  const { revision, rows, pagePlan } = request;
  await inTransaction(req, async () => {
    const doc = await loadDoc<Stored>(req, 'issues', id);
    const label = labelOfIssue(doc as StoredIssue);
    const refusal = refuseIssueEdit({ actor: actorOf(req), stage: await issueStanding(req, id), label });
    if (refusal) throw refuse(refusal);
    if (doc.revision === revision) checkSame(doc, rows);
    const byId = new Map((doc.columns ?? []).map((row) => [String(row.id), row]));
    const columns = rows.map((row) => ({ ...byId.get(row.id), articles: row.articles }));
    const data = { columns, revision, ...(pagePlan ? { pagePlan } : {}) };
    await guardedUpdate(req, 'issues', id, data);
    for (const { article, column } of movedArticles(doc, rows)) await setColumn(req, article, column);
  });
}

/** Articles that stand in another row than before, with the column of their new row. */
function movedArticles({ columns }: Stored, rows: ArrangementRequest['rows']) {
  const before = new Map((columns ?? []).flatMap((row) => articlesOf(row).map((id) => [id, String(row.id)])));
  const columnOf = new Map((columns ?? []).map((row) => [String(row.id), idOf(row.column)]));
  return rows.flatMap((row) =>
    row.articles
      .filter((article) => before.get(article) !== row.id)
      .map((article) => ({ article, column: columnOf.get(row.id) })),
  );
}

async function setColumn(req: PayloadRequest, article: string, column: string | undefined): Promise<void> {
  const { revision, column: present } = await loadDoc<StoredArticle>(req, 'articles', article);
  if (idOf(present) !== column)
    await guardedUpdate(req, 'articles', article, { column, revision: revision ?? 1 });
}

// With the access rules and hooks of a save by hand: this person, this revision.
async function guardedUpdate(
  req: PayloadRequest,
  collection: 'articles' | 'issues',
  id: string,
  data: object,
): Promise<void> {
  await req.payload.update({
    collection,
    id,
    data: data as never,
    depth: 0,
    overrideAccess: false,
    overrideLock: true,
    user: req.user,
    req,
  });
}

function articlesOf(row: Column): string[] {
  return (row.articles ?? []).flatMap((item) => idOf(item) ?? []);
}

function checkSame(doc: Stored, rows: ArrangementRequest['rows']): void {
  const sorted = (ids: readonly string[]) => [...ids].sort().join(' ');
  const columns = doc.columns ?? [];
  const isSame =
    sorted(columns.map((row) => String(row.id))) === sorted(rows.map(({ id }) => id)) &&
    sorted(columns.flatMap(articlesOf)) === sorted(rows.flatMap(({ articles }) => articles));
  if (!isSame) throw refuse(arrangementDiffers(labelOfIssue(doc as StoredIssue)));
}

const arrangementDiffers = (label: string): Problem => ({
  code: 'ArrangementDiffers',
  title: '次序里的文章不齐',
  message: `发来的次序和${label}现有的栏目、文章不是同一些，没有保存。`,
  hint: '版面台只调整次序，编入和撤出请在稿件上作决定；请刷新页面后重新调整。',
  path: 'rows',
});
