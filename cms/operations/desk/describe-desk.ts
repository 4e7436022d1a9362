import type { PayloadRequest, Where } from 'payload';
import { type Problem, ProblemError } from '../../../content/model/index.ts';
import { idOf } from '../../body/image-use.ts';
import { type OpenArticle, type Waiting, waitingThings } from '../../editorial/inbox/index.ts';
import { ISSUE_STAGES, isFrozen, missingNotices, refuseIssueEdit } from '../../editorial/index.ts';
import type { PagePlan } from '../../fields/page-plan-field.ts';
import { actorOf } from '../actor.ts';
import { issueStanding } from '../derived-stage.ts';
import { loadInboxDesk } from '../inbox/load-desk.ts';
import { loadDoc, loadDocs, loadMedia, type StoredArticle, type StoredIssue } from '../load-models.ts';
import { articleIdsOf, labelOfIssue, loadIssueSituation } from '../situations.ts';
import { findFirst } from '../stored.ts';
import { type DeskArticle, deskArticle } from './desk-article.ts';
import { type KeptMeasure, keptMeasure } from './measure-issue.ts';

/** A row of the issue: a column with its articles in printed order. */
export type DeskRow = { id: string; column: string; name: string; articles: DeskArticle[] };

/** A measure as the desk shows it. `proof`: of a text that was set as a proof; else an estimate. */
export type DeskMeasure = KeptMeasure['measured'] & {
  madeAt: string;
  kind: 'estimate' | 'proof';
  /** Whether it is of the text as it stands now. */
  isPresent: boolean;
};

/** `GET /api/issues/:id/desk`: an issue as its page plan and its order, for the signed-in person. */
export type DeskDescription = {
  id: string;
  label: string;
  titleName: string;
  stage: string;
  stageLabel: string;
  isFrozen: boolean;
  revision: number;
  rows: DeskRow[];
  pagePlan: PagePlan;
  plannedPages?: number;
  measure?: DeskMeasure;
  /** What the issue as a whole lacks: notices, masthead, content that cannot be set. */
  missing: readonly Problem[];
  /** Why this person may not change the order now. */
  refusal?: Problem;
};

type Row = { id?: string | null; column?: unknown; name?: string | null; articles?: unknown[] | null };
type Stored = Omit<StoredIssue, 'columns'> & {
  columns?: Row[] | null;
  pagePlan?: PagePlan | null;
  titleName?: string;
};

/** An issue as its desk shows it. An issue that is not whole is shown with what it lacks. */
export async function describeDesk(req: PayloadRequest, id: string): Promise<DeskDescription> {
  const doc = await loadDoc<Stored>(req, 'issues', id);
  const stage = await issueStanding(req, id);
  const whole = await wholeIssue(req, id);
  const label = labelOfIssue(doc as StoredIssue);
  const refusal = refuseIssueEdit({ actor: actorOf(req), stage, label });
  const measure = await deskMeasure(req, id, whole.hash);
  return {
    id,
    label,
    titleName: doc.titleName ?? '',
    stage,
    stageLabel: ISSUE_STAGES[stage],
    isFrozen: isFrozen(stage),
    revision: doc.revision ?? 1,
    rows: await rowsOf(req, doc),
    pagePlan: doc.pagePlan ?? {},
    ...(typeof doc.pages === 'number' ? { plannedPages: doc.pages } : {}),
    ...(measure ? { measure } : {}),
    missing: whole.missing,
    ...(refusal ? { refusal } : {}),
  };
}

async function wholeIssue(
  req: PayloadRequest,
  id: string,
): Promise<{ hash?: string; missing: readonly Problem[] }> {
  try {
    const { subject, issue } = await loadIssueSituation(req, id);
    return { hash: subject.hash, missing: [...subject.contentProblems, ...missingNotices(issue)] };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { missing: error.problems };
  }
}

async function rowsOf(req: PayloadRequest, doc: Stored): Promise<DeskRow[]> {
  const docs = await loadDocs<StoredArticle>(req, 'articles', articleIdsOf(doc as StoredIssue));
  const media = await loadMedia(req, docs);
  const desk = await loadInboxDesk(req);
  const open = new Map(
    desk.subjects.flatMap((item) => (item.type === 'article' ? [[item.id, item]] : [])) as [
      string,
      OpenArticle,
    ][],
  );
  const waiting = new Map<string, Waiting>(
    waitingThings(desk)
      .filter(({ type }) => type === 'article')
      .map((item) => [item.id, item]),
  );
  const articles = new Map(
    docs.map((item) => [
      item.id,
      deskArticle({
        doc: item,
        media,
        open: open.get(item.id),
        waiting: waiting.get(item.id),
        issueId: doc.id,
      }),
    ]),
  );
  return (doc.columns ?? []).map((row, index) => ({
    id: String(row.id ?? index),
    column: idOf(row.column) ?? '',
    name: row.name ?? `第 ${index + 1} 个栏目`,
    articles: (row.articles ?? []).flatMap((item) => articles.get(idOf(item) ?? '') ?? []),
  }));
}

async function deskMeasure(
  req: PayloadRequest,
  id: string,
  hash: string | undefined,
): Promise<DeskMeasure | undefined> {
  const kept = await keptMeasure(req, id);
  if (!kept) return undefined;
  const where: Where = { and: [{ issue: { equals: id } }, { hash: { equals: kept.hash } }] };
  const proof = await findFirst(req, 'proofs', { where });
  const { measured, madeAt } = kept;
  return { ...measured, madeAt, kind: proof ? 'proof' : 'estimate', isPresent: kept.hash === hash };
}
