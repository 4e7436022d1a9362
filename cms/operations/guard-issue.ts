import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import { issueAddress } from '../../content/model/index.ts';
import { foldArticle, refuseIssueEdit } from '../editorial/index.ts';
import { auditChange } from './audit-change.ts';
import { auditRefusal } from './audit-refusal.ts';
import { loadDecisions } from './decision-records.ts';
import { issueStanding, refreshIssueStage } from './derived-stage.ts';
import { isThroughDoor } from './door.ts';
import { findIssue } from './find-issue.ts';
import { signedIn } from './guard-article.ts';
import { captureRevision, nextRevision } from './guard-revision.ts';
import { loadDocs, type StoredArticle, type StoredIssue } from './load-models.ts';
import { cmsProblems, toApiError } from './problems.ts';
import { articleIdsOf, labelOfIssue } from './situations.ts';

const beforeChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const current = originalDoc as StoredIssue;
  await refuseSecondOfAddress(req, data as StoredIssue, operation === 'update' ? current.id : undefined);
  if (operation === 'create') return { ...data, stage: 'planned', revision: 1 };
  if (isThroughDoor(req)) return { ...data, stage: current.stage, revision: (current.revision ?? 1) + 1 };
  const label = labelOfIssue(current);
  const problem = refuseIssueEdit({
    actor: signedIn(req),
    stage: await issueStanding(req, current.id),
    label,
  });
  if (problem) throw toApiError([problem]);
  const revision = nextRevision({ req, label, current, yours: data });
  await refuseRemovalOfPlaced(req, current, data as StoredIssue);
  return { ...data, stage: current.stage, revision };
};

async function refuseSecondOfAddress(
  req: PayloadRequest,
  data: StoredIssue,
  ownId: string | undefined,
): Promise<void> {
  const address = issueAddress(data);
  const other = await findIssue(req, address);
  if (other && other.id !== ownId) throw toApiError([cmsProblems.addressTwice(address)]);
}

async function refuseRemovalOfPlaced(req: PayloadRequest, current: StoredIssue, next: StoredIssue) {
  const kept = new Set(articleIdsOf(next));
  for (const id of articleIdsOf(current).filter((item) => !kept.has(item))) {
    const record = foldArticle(await loadDecisions(req, { type: 'article', id }));
    if (record.placedIn !== current.id) continue;
    const [article] = await loadDocs<StoredArticle>(req, 'articles', [id]);
    throw toApiError([cmsProblems.placedRemoved(article?.title ?? id)]);
  }
}

// An edit can void the read-through: the stage is derived again.
const afterChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') return doc;
  return { ...doc, stage: await refreshIssueStage(req, doc.id) };
};

const noteChange = auditChange({
  collection: 'issues',
  subject: 'issue',
  nameOf: (doc) => labelOfIssue(doc as unknown as StoredIssue),
});

/** Hooks of Issues: who may edit when, the revision token, one issue for each address, and what nobody writes. */
export const issueGuards = {
  beforeOperation: [captureRevision] as CollectionBeforeOperationHook[],
  beforeChange: [beforeChange],
  afterChange: [afterChange, noteChange],
  afterError: [auditRefusal('issue')],
};
