import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import { ProblemError } from '../../content/model/index.ts';
import { idOf } from '../body/image-use.ts';
import { refuseArticleEdit } from '../editorial/index.ts';
import { actorOf, actorOfUser } from './actor.ts';
import { auditChange } from './audit-change.ts';
import { auditRefusal } from './audit-refusal.ts';
import { articleHashOf, articleStanding, refreshIssueStage } from './derived-stage.ts';
import { isThroughDoor } from './door.ts';
import { captureRevision, nextRevision } from './guard-revision.ts';
import type { StoredArticle } from './load-models.ts';
import { toApiError } from './problems.ts';
import { issueInBrief } from './situations.ts';
import { storeStage } from './store-stage.ts';

const beforeChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') {
    return { ...data, stage: 'draft', revision: 1, contributor: contributorOf(req, data) };
  }
  const current = originalDoc as StoredArticle;
  const kept = { stage: current.stage, contributor: current.contributor };
  if (isThroughDoor(req)) return { ...data, ...kept, revision: (current.revision ?? 1) + 1 };
  await refuseUnlessEditor(req, current);
  const revision = nextRevision({ req, label: labelOf(current), current, yours: data });
  return { ...data, ...kept, revision };
};

// A contributor's manuscript is their own; an editor may name the author's account, or none.
function contributorOf(req: PayloadRequest, data: Partial<StoredArticle>): unknown {
  if (!req.user) return data.contributor ?? null;
  const { id, roles } = actorOfUser(req.user);
  return roles.includes('responsibleEditor') ? (data.contributor ?? null) : id;
}

async function refuseUnlessEditor(req: PayloadRequest, doc: StoredArticle): Promise<void> {
  const actor = signedIn(req);
  const { record, stage } = await articleStanding(req, doc);
  const issue = record.placedIn === undefined ? undefined : await issueInBrief(req, record.placedIn);
  const isOwn = idOf(doc.contributor) === actor.id;
  const problem = refuseArticleEdit({ actor, stage, label: labelOf(doc), isOwn, issue });
  if (problem) throw toApiError([problem]);
}

/** The actor of a write, or an answer Payload can send. */
export function signedIn(req: PayloadRequest) {
  try {
    return actorOf(req);
  } catch (error) {
    if (error instanceof ProblemError) throw toApiError(error.problems);
    throw error;
  }
}

function labelOf(doc: StoredArticle): string {
  return `《${doc.title ?? doc.id}》`;
}

// An edit can void reviews: the stage is derived again, of the article and of the issue it is placed in.
const afterChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') return doc;
  const { record, stage } = await articleStanding(req, doc as StoredArticle);
  if (stage !== doc.stage) await storeStage(req, { type: 'article', id: doc.id }, stage);
  if (record.placedIn !== undefined) await refreshIssueStage(req, record.placedIn);
  return { ...doc, stage };
};

const noteChange = auditChange({
  collection: 'articles',
  subject: 'article',
  nameOf: (doc) => `稿件${labelOf(doc as StoredArticle)}`,
  hashOf: (req, doc) => articleHashOf(req, doc as StoredArticle),
});

/** Hooks of Articles: who may edit when, the revision token, and the fields nobody writes. */
export const articleGuards = {
  beforeOperation: [captureRevision] as CollectionBeforeOperationHook[],
  beforeChange: [beforeChange],
  afterChange: [afterChange, noteChange],
  afterError: [auditRefusal('article')],
};
