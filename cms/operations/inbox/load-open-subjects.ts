import type { PayloadRequest, Where } from 'payload';
import { idOf } from '../../body/image-use.ts';
import type { Assignment, OpenArticle, OpenIssue, OpenSubject } from '../../editorial/inbox/index.ts';
import { ARTICLE_DAYS, ISSUE_DAYS } from '../../editorial/inbox/index.ts';
import { type ArticleStage, foldArticle, type IssueStage } from '../../editorial/index.ts';
import {
  type DecisionRecord,
  loadDecisionsOfMany,
  type SubjectRef,
  type SubjectType,
} from '../decision-records.ts';
import { findStored } from '../stored.ts';

type Stored = {
  id: string;
  stage: string;
  createdAt: string;
  updatedAt: string;
  title?: string | null;
  label?: string | null;
  contributor?: unknown;
  byline?: { name?: string | null }[] | null;
};

/**
 * Every article and issue whose road is open, or `only` one of them, with what the inbox needs to know; no text is read.
 */
export async function loadOpenSubjects(req: PayloadRequest, only?: SubjectRef): Promise<OpenSubject[]> {
  const assignments = await loadAssignments(req);
  const articles = await findOpen(req, 'articles', { names: ['title', 'contributor', 'byline'], only });
  const issues = await findOpen(req, 'issues', { names: ['label'], only });
  const onArticles = await decisionsOf(req, 'article', articles);
  const onIssues = await decisionsOf(req, 'issue', issues);
  const common = (type: SubjectType, doc: Stored, history: readonly DecisionRecord[]) => ({
    id: doc.id,
    since: sinceOf(doc, history),
    assignment: assignments.get(`${type}:${doc.id}:${doc.stage}`),
  });
  return [
    ...articles.map((doc): OpenArticle => {
      const history = onArticles.get(doc.id) ?? [];
      return {
        type: 'article',
        ...common('article', doc, history),
        title: `《${doc.title ?? '未命名'}》`,
        stage: doc.stage as ArticleStage,
        ownerId: idOf(doc.contributor),
        bylineNames: (doc.byline ?? []).flatMap(({ name }) => name ?? []),
        record: foldArticle(history),
      };
    }),
    ...issues.map(
      (doc): OpenIssue => ({
        type: 'issue',
        ...common('issue', doc, onIssues.get(doc.id) ?? []),
        title: doc.label ?? doc.id,
        stage: doc.stage as IssueStage,
      }),
    ),
  ];
}

type Wanted = { names: readonly string[]; only?: SubjectRef };

async function findOpen(req: PayloadRequest, collection: 'articles' | 'issues', { names, only }: Wanted) {
  const isArticles = collection === 'articles';
  if (only && (only.type === 'article') !== isArticles) return [];
  const stages = Object.keys(isArticles ? ARTICLE_DAYS : ISSUE_DAYS);
  const fields = ['stage', 'createdAt', 'updatedAt', ...names].map((name) => [name, true] as const);
  const parts: Where[] = [{ stage: { in: stages } }, ...(only ? [{ id: { equals: only.id } }] : [])];
  const query = { where: { and: parts }, select: Object.fromEntries(fields), sort: 'id' };
  return findStored<Stored>(req, collection, query);
}

function decisionsOf(req: PayloadRequest, type: SubjectType, docs: readonly Stored[]) {
  return loadDecisionsOfMany(
    req,
    type,
    docs.map(({ id }) => id),
  );
}

// Where an edit let it fall back, no decision led to the present stage: it stands there since that edit.
function sinceOf(doc: Stored, history: readonly DecisionRecord[]): string {
  const last = history.at(-1);
  if (!last) return doc.createdAt;
  const began = history.findLast(({ from, to }) => to === doc.stage && from !== to);
  return last.to === doc.stage ? (began ?? last).at : doc.updatedAt;
}

type StoredAssignment = { id: string; assignee?: string | null; dueOn?: string | null };

/** Assignments by `type:id:stage`. */
export async function loadAssignments(req: PayloadRequest): Promise<Map<string, Assignment>> {
  const docs = await findStored<StoredAssignment>(req, 'assignments', {});
  return new Map(
    docs.map(({ id, assignee, dueOn }) => [
      id,
      { ...(assignee ? { assignee } : {}), ...(dueOn ? { dueOn } : {}) },
    ]),
  );
}
