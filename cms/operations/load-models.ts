import type { PayloadRequest } from 'payload';
import type { Article, Issue } from '../../content/model/index.ts';
import type { MediaDoc } from '../body/image-use.ts';
import {
  type ArticleDoc,
  articleToModel,
  type IssueDoc,
  issueToModel,
  mediaById,
  mediaIdsOf,
} from '../mapping/index.ts';
import { cmsProblems, refuse } from './problems.ts';
import { findStored, getStored } from './stored.ts';

/** A document of Articles as operations need it, whatever its content. */
export type StoredArticle = ArticleDoc & {
  title?: string | null;
  stage?: string | null;
  revision?: number | null;
  contributor?: unknown;
};

/** A document of Issues as operations need it. */
export type StoredIssue = IssueDoc & {
  id: string;
  title: string;
  year: number;
  issueNumber: string;
  wholeNumber?: number | null;
  revision?: number | null;
  stage?: string | null;
  columns?: { column?: unknown; articles?: unknown[] | null }[] | null;
};

/** A stored document without populated relations. Throws `SubjectNotFound`. */
export async function loadDoc<Doc>(
  req: PayloadRequest,
  collection: 'articles' | 'issues',
  id: string,
): Promise<Doc> {
  const doc = await getStored<Doc>(req, collection, id);
  if (!doc) throw refuse(cmsProblems.notFound(collection === 'articles' ? '篇稿件' : '一期'));
  return doc;
}

/** Documents by id in one query; those that do not exist are left out. */
export async function loadDocs<Doc>(
  req: PayloadRequest,
  collection: 'articles' | 'media',
  ids: readonly string[],
): Promise<Doc[]> {
  return ids.length === 0 ? [] : findStored(req, collection, { where: { id: { in: [...ids] } } });
}

/** The pictures of documents, by id. */
export async function loadMedia(
  req: PayloadRequest,
  docs: readonly unknown[],
): Promise<Map<string, MediaDoc>> {
  return mediaById(await loadDocs<MediaDoc>(req, 'media', [...new Set(docs.flatMap(mediaIdsOf))]));
}

/** A stored article as the model's. Throws `ProblemError` when it is not whole yet. */
export async function articleModel(req: PayloadRequest, doc: StoredArticle): Promise<Article> {
  return articleToModel({ doc, media: await loadMedia(req, [doc]) });
}

/** A stored issue as the model's. Throws `ProblemError` when it is not whole yet. */
export async function issueModel(req: PayloadRequest, doc: StoredIssue): Promise<Issue> {
  return issueToModel({ doc, media: await loadMedia(req, [doc]) });
}
