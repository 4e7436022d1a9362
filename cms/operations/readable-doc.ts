import type { PayloadRequest } from 'payload';
import { actorOf } from './actor.ts';
import { cmsProblems, refuse } from './problems.ts';

/**
 * The document a request's address names, as far as this account may read it; one that does not exist and one that may
 * not be read get the same answer. Throws `NotSignedIn`, `AccountInactive`, `SubjectNotFound`.
 */
export async function readableDoc<Doc>(req: PayloadRequest, collection: 'articles' | 'issues'): Promise<Doc> {
  actorOf(req);
  const doc = await req.payload.findByID({
    collection,
    id: String(req.routeParams?.id ?? ''),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  });
  if (!doc) throw refuse(cmsProblems.notFound(collection === 'articles' ? '篇稿件' : '一期'));
  return doc as unknown as Doc;
}
