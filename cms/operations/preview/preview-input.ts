import type { PayloadRequest } from 'payload';
import {
  type Issue,
  imagesOfArticle,
  ProblemError,
  type SnapshotInput,
} from '../../../content/model/index.ts';
import { foldArticle } from '../../editorial/index.ts';
import { loadDecisions } from '../decision-records.ts';
import { articleModel, issueModel, type StoredArticle, type StoredIssue } from '../load-models.ts';
import { readImages } from '../read-images.ts';
import { findFirst, getStored } from '../stored.ts';
import { standInIssue } from './stand-in-issue.ts';

/** An article as last saved, in an issue of its own: what a preview is made of. Throws `ProblemError` while it is not whole. */
export async function previewInput(req: PayloadRequest, doc: StoredArticle): Promise<SnapshotInput> {
  const article = await articleModel(req, doc);
  const column = await getStored<{ id: string; slug: string; name: string }>(req, 'columns', article.column);
  const issue = standInIssue({
    article,
    issue: await issueAround(req, doc.id),
    column: { id: article.column, slug: column?.slug ?? 'yulan', name: column?.name ?? '栏目' },
  });
  return { issue, articles: [article], images: await readImages(req, imagesOfArticle(article)), revision: 1 };
}

// The issue it is placed in, else the latest one: an article looks as it will where it is likely to stand.
async function issueAround(req: PayloadRequest, article: string): Promise<Issue | undefined> {
  const { placedIn } = foldArticle(await loadDecisions(req, { type: 'article', id: article }));
  const doc =
    placedIn === undefined
      ? await findFirst<StoredIssue>(req, 'issues', { sort: '-publishedOn' })
      : await getStored<StoredIssue>(req, 'issues', placedIn);
  if (!doc) return undefined;
  try {
    return await issueModel(req, doc);
  } catch (error) {
    // An issue that is only being planned has no shape yet to lend.
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
