import type { PayloadRequest } from 'payload';
import type { ArticleStage, IssueStage } from '../editorial/index.ts';
import type { SubjectRef } from './decision-records.ts';

/**
 * Stores the derived stage for lists and filters. Below the hooks and versions on purpose: no text changes, and the
 * decisions stay the only truth.
 */
export async function storeStage(
  req: PayloadRequest,
  subject: SubjectRef,
  stage: ArticleStage | IssueStage,
): Promise<void> {
  await req.payload.db.updateOne({
    collection: subject.type === 'article' ? 'articles' : 'issues',
    id: subject.id,
    data: { stage },
    req,
    returning: false,
  });
}
