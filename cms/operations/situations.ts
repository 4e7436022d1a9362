import type { PayloadRequest } from 'payload';
import {
  type Article,
  articleHash,
  authorNames,
  canonicalJson,
  canonicalText,
  encodeSnapshot,
  type Issue,
  issueHash,
  issueLabel,
  type Problem,
  ProblemError,
} from '../../content/model/index.ts';
import { idOf } from '../body/image-use.ts';
import {
  type ArticleSubject,
  articleStage,
  foldArticle,
  foldIssue,
  type IssueStage,
  type IssueSubject,
  issueStage,
  type PlacedArticle,
} from '../editorial/index.ts';
import { articleToModel } from '../mapping/index.ts';
import { type DecisionRecord, loadDecisions } from './decision-records.ts';
import {
  articleModel,
  issueModel,
  loadDoc,
  loadDocs,
  loadMedia,
  type StoredArticle,
  type StoredIssue,
} from './load-models.ts';
import { loadProofing } from './proofs/proofing.ts';
import { getStored } from './stored.ts';

/** A subject as the rules see it, with what it was made of. */
export type ArticleSituation = {
  doc: StoredArticle;
  article: Article;
  subject: ArticleSubject;
  history: DecisionRecord[];
  canonicalText: string;
  articleHashes?: undefined;
};
export type IssueSituation = {
  doc: StoredIssue;
  issue: Issue;
  articles: Article[];
  subject: IssueSubject;
  history: DecisionRecord[];
  canonicalText: string;
  articleHashes: Record<string, string>;
};

/** Loads an article with its decisions. `targetIssue` is the issue a placing names. Throws when it is not whole. */
export async function loadArticleSituation(
  req: PayloadRequest,
  { id, targetIssue }: { id: string; targetIssue?: string },
): Promise<ArticleSituation> {
  const doc = await loadDoc<StoredArticle>(req, 'articles', id);
  const article = await articleModel(req, doc);
  const history = await loadDecisions(req, { type: 'article', id });
  const { placedIn } = foldArticle(history);
  const owner = idOf(doc.contributor);
  const subject: ArticleSubject = {
    id,
    label: `《${article.title}》`,
    hash: articleHash(article),
    authorIds: owner === undefined ? [] : [owner],
    bylineNames: authorNames(article.byline),
    targetIssue: targetIssue === undefined ? undefined : await issueInBrief(req, targetIssue),
    currentIssue: placedIn === undefined ? undefined : await issueInBrief(req, placedIn),
  };
  return { doc, article, subject, history, canonicalText: canonicalText(article) };
}

/** An issue by id with its label and stage, as far as an article's rules need it; `undefined` when there is none. */
export async function issueInBrief(
  req: PayloadRequest,
  id: string,
): Promise<{ id: string; label: string; stage: IssueStage } | undefined> {
  const doc = await getStored<StoredIssue>(req, 'issues', id);
  if (!doc) return undefined;
  const record = foldIssue(await loadDecisions(req, { type: 'issue', id }));
  return { id, label: labelOfIssue(doc), stage: record.reached };
}

/** The issue as people call it. */
export function labelOfIssue(doc: StoredIssue): string {
  return issueLabel({ ...doc, wholeNumber: doc.wholeNumber ?? undefined });
}

/** Ids of the articles an issue lists, in printed order. */
export function articleIdsOf(doc: Pick<StoredIssue, 'columns'>): string[] {
  return (doc.columns ?? []).flatMap((column) => (column.articles ?? []).flatMap((item) => idOf(item) ?? []));
}

/** Loads an issue, its articles and all of their decisions. Throws when an article or the issue is not whole. */
export async function loadIssueSituation(req: PayloadRequest, id: string): Promise<IssueSituation> {
  const doc = await loadDoc<StoredIssue>(req, 'issues', id);
  const issue = await issueModel(req, doc);
  const articles = await loadArticles(req, articleIdsOf(doc));
  const history = await loadDecisions(req, { type: 'issue', id });
  const articleHashes = Object.fromEntries(articles.map((item) => [item.id, articleHash(item)]));
  const subject: IssueSubject = {
    id,
    label: issueLabel(issue),
    hash: issueHash(issue, articles),
    issue,
    articles: await placedArticles(req, articles),
    signedArticles: history.findLast((entry) => entry.decision === 'signOff')?.articleHashes,
    contentProblems: contentProblems(issue, articles),
    proofing: await loadProofing(req, id, history),
  };
  const canonicalTextOfIssue = canonicalJson({ issue, articles: articleHashes });
  return { doc, issue, articles, subject, history, canonicalText: canonicalTextOfIssue, articleHashes };
}

async function loadArticles(req: PayloadRequest, ids: readonly string[]): Promise<Article[]> {
  const docs = await loadDocs<StoredArticle>(req, 'articles', ids);
  const media = await loadMedia(req, docs);
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const problems: Problem[] = [];
  const articles = ids.flatMap((id) => {
    const doc = byId.get(id);
    return doc ? collecting(problems, () => [articleToModel({ doc, media })]) : [];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return articles;
}

function collecting<T>(problems: Problem[], work: () => T[]): T[] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems);
    return [];
  }
}

// One after the other: MongoDB has no parallel reads within a transaction.
async function placedArticles(req: PayloadRequest, articles: readonly Article[]): Promise<PlacedArticle[]> {
  const placed: PlacedArticle[] = [];
  for (const article of articles) placed.push(await placedArticle(req, article));
  return placed;
}

async function placedArticle(req: PayloadRequest, article: Article): Promise<PlacedArticle> {
  const record = foldArticle(await loadDecisions(req, { type: 'article', id: article.id }));
  const hash = articleHash(article);
  const { placedIn } = record;
  return { id: article.id, title: article.title, hash, stage: articleStage(record, hash), placedIn };
}

// The snapshot's own writer says what is wrong with columns, order, addresses; pictures are checked when bytes are read.
function contentProblems(issue: Issue, articles: Article[]): Problem[] {
  const images = { get: () => new Uint8Array() } as unknown as ReadonlyMap<string, Uint8Array>;
  return collectProblems(() => encodeSnapshot({ issue, articles, images, revision: 1 }));
}

function collectProblems(work: () => unknown): Problem[] {
  const problems: Problem[] = [];
  collecting(problems, () => [work()]);
  return problems;
}

/** The stage an issue's decisions mean for its present text. */
export function stageOfIssue({ history, subject }: Pick<IssueSituation, 'history' | 'subject'>): IssueStage {
  return issueStage(foldIssue(history), subject.hash);
}
