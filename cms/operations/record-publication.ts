import type { PayloadRequest } from 'payload';
import { foldIssue } from '../editorial/index.ts';
import { findIssue } from './find-issue.ts';
import { cmsProblems, refuse } from './problems.ts';
import { loadIssueSituation } from './situations.ts';
import { takeDecision } from './take-decision.ts';

/**
 * Records 出刊 on an issue once its snapshot is in place, with the manifest hash as evidence. Recording the same
 * publication again changes nothing. The request's account must be of 出版.
 */
export async function recordPublication(
  req: PayloadRequest,
  publication: { address: string; revision: number; manifestHash: string },
): Promise<void> {
  const doc = await findIssue(req, publication.address);
  if (!doc) throw refuse(cmsProblems.notFound('一期'));
  const { subject, history } = await loadIssueSituation(req, doc.id);
  if (foldIssue(history).publications >= publication.revision) return;
  await takeDecision({
    req,
    subject: { type: 'issue', id: doc.id },
    request: {
      decision: 'publish',
      hash: subject.hash,
      opinion: `已发布第 ${publication.revision} 版`,
      attachment: { name: 'manifest.json', sha256: publication.manifestHash },
      idempotencyKey: `publish:${doc.id}:${publication.revision}`,
    },
  });
}
