import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { cmsProblems, toApiError } from './problems.ts';

/** Keeps the revision a write says it started from, before field access drops it: `revision` in the body. */
export const captureRevision: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return;
  const { data } = args as { data?: { revision?: unknown } };
  req.context.startedFrom = data?.revision;
};

/** Whether the request is such a write: its guard stands behind it, whatever the forms show. */
export function isGuardedWrite(req: Pick<PayloadRequest, 'context'>): boolean {
  return 'startedFrom' in req.context;
}

/**
 * Refuses a write that does not name the revision it started from（428）or names an old one（409 with both texts:
 * `data.current` as stored, `data.yours` as sent）. Gives the number of the revision the write makes.
 */
export function nextRevision({
  req,
  label,
  current,
  yours,
}: {
  req: PayloadRequest;
  label: string;
  current: { revision?: number | null };
  yours: unknown;
}): number {
  const started = req.context.startedFrom;
  const present = current.revision ?? 1;
  if (typeof started !== 'number') throw toApiError([cmsProblems.revisionMissing(label)]);
  if (started !== present) {
    throw toApiError([cmsProblems.revisionStale(label, started, present)], { current, yours });
  }
  return present + 1;
}
