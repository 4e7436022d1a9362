import type { AfterErrorHook } from 'payload';
import type { Problem } from '../../content/model/index.ts';
import { appendAudit, auditActor } from './append-audit.ts';

/** Refusals of writes that are worth a line: somebody tried what they may not. A stale revision is everyday work. */
const TOLD = [
  'EditNotForRole',
  'IssueFrozen',
  'ArticleClosed',
  'RecordsAreAppendOnly',
  'PlacedArticleRemoved',
];

/** Writes a line for a refused write to a collection; the answer stays as it is. */
export function auditRefusal(subject: string): AfterErrorHook {
  return async ({ error, req }) => {
    if (!req.user || req.method === 'GET') return;
    const problem = (error as { data?: { problems?: Problem[] } }).data?.problems?.[0];
    const isForbidden = (error as { status?: number }).status === 403;
    if (!isForbidden && !(problem && TOLD.includes(problem.code))) return;
    const { who, ...actor } = auditActor(req);
    const id = typeof req.routeParams?.id === 'string' ? `:${req.routeParams.id}` : '';
    await appendAudit(req, {
      ...actor,
      action: `${subject}.${req.method === 'POST' ? 'create' : 'update'}`,
      subject: `${subject}${id}`,
      result: 'refused',
      summary: `${who}的保存被拒绝：${problem?.title ?? '没有权限'}`,
      detail: { code: problem?.code ?? 'Forbidden' },
    });
  };
}
