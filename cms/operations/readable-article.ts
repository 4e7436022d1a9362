import type { PayloadRequest } from 'payload';
import { actorOf } from './actor.ts';
import type { StoredArticle } from './load-models.ts';
import { cmsProblems, refuse } from './problems.ts';

/**
 * The article a request's address names, as far as this account may read it; one that does not exist and one that may
 * not be read get the same answer. Throws `NotSignedIn`, `AccountInactive`, `SubjectNotFound`.
 */
export async function readableArticle(req: PayloadRequest): Promise<StoredArticle> {
  actorOf(req);
  const doc = await req.payload.findByID({
    collection: 'articles',
    id: String(req.routeParams?.id ?? ''),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  });
  if (!doc) throw refuse(cmsProblems.notFound('篇稿件'));
  return doc as unknown as StoredArticle;
}
