import type { PayloadRequest } from 'payload';
import { articleHash, ProblemError } from '../../content/model/index.ts';
import {
  type ArticleRecord,
  type ArticleStage,
  articleStage,
  foldArticle,
  foldIssue,
  type IssueStage,
  issueStage,
} from '../editorial/index.ts';
import { loadDecisions } from './decision-records.ts';
import { articleModel, type StoredArticle } from './load-models.ts';
import { loadIssueSituation } from './situations.ts';
import { storeStage } from './store-stage.ts';

/** No text has this hash: what stands for a text that is not whole, on which no review can count. */
const NO_HASH = '';

/** The record and stage of an article document as it stands. */
export async function articleStanding(
  req: PayloadRequest,
  doc: StoredArticle,
): Promise<{ record: ArticleRecord; stage: ArticleStage }> {
  const record = foldArticle(await loadDecisions(req, { type: 'article', id: doc.id }));
  return { record, stage: articleStage(record, (await articleHashOf(req, doc)) ?? NO_HASH) };
}

/** The hash of a stored article; `undefined` while it is not whole. */
export function articleHashOf(req: PayloadRequest, doc: StoredArticle): Promise<string | undefined> {
  return hashOr(undefined, async () => articleHash(await articleModel(req, doc)));
}

/** The stage of an issue as it stands; its text is read only where the stage depends on it. */
export async function issueStanding(req: PayloadRequest, id: string): Promise<IssueStage> {
  const record = foldIssue(await loadDecisions(req, { type: 'issue', id }));
  if (record.reached !== 'readThrough') return record.reached;
  return issueStage(
    record,
    await hashOr(NO_HASH, async () => (await loadIssueSituation(req, id)).subject.hash),
  );
}

/** Stores the stage of an issue again after something it holds has changed. */
export async function refreshIssueStage(req: PayloadRequest, id: string): Promise<IssueStage> {
  const stage = await issueStanding(req, id);
  await storeStage(req, { type: 'issue', id }, stage);
  return stage;
}

async function hashOr<T>(otherwise: T, hash: () => Promise<string>): Promise<string | T> {
  try {
    return await hash();
  } catch (error) {
    if (error instanceof ProblemError) return otherwise;
    throw error;
  }
}
