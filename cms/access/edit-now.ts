import type { PayloadRequest } from 'payload';
import { idOf } from '../body/image-use.ts';
import { refuseArticleEdit, refuseIssueEdit } from '../editorial/index.ts';
import { actorOfUser } from '../operations/actor.ts';
import { articleStanding, issueStanding } from '../operations/derived-stage.ts';
import { isGuardedWrite } from '../operations/guard-revision.ts';
import type { StoredArticle, StoredIssue } from '../operations/load-models.ts';
import { issueInBrief, labelOfIssue } from '../operations/situations.ts';
import { getStored } from '../operations/stored.ts';
import type { Rule } from './combine.ts';

type Subject = { req: PayloadRequest; id: string };

/**
 * Whether the text of this article may be edited now by this person: what makes the form read-only. A write itself
 * passes here, because the guard behind it refuses for the same reason and says so.
 */
export const canEditArticleNow: Rule = (args) => ask(args, articleIsOpen);

/** The same for an issue. */
export const canEditIssueNow: Rule = (args) => ask(args, issueIsOpen);

function ask({ req, id }: Parameters<Rule>[0], isOpen: (subject: Subject) => Promise<boolean>) {
  if (!req.user) return false;
  // Without a document the question is about the collection.
  if (id === undefined || isGuardedWrite(req)) return true;
  return isOpen({ req, id: String(id) });
}

async function articleIsOpen({ req, id }: Subject): Promise<boolean> {
  const doc = await getStored<StoredArticle>(req, 'articles', id);
  if (!doc || !req.user) return false;
  const actor = actorOfUser(req.user);
  const { record, stage } = await articleStanding(req, doc);
  const issue = record.placedIn === undefined ? undefined : await issueInBrief(req, record.placedIn);
  const isOwn = idOf(doc.contributor) === actor.id;
  return refuseArticleEdit({ actor, stage, label: '', isOwn, issue }) === undefined;
}

async function issueIsOpen({ req, id }: Subject): Promise<boolean> {
  const doc = await getStored<StoredIssue>(req, 'issues', id);
  if (!doc || !req.user) return false;
  const stage = await issueStanding(req, id);
  return refuseIssueEdit({ actor: actorOfUser(req.user), stage, label: labelOfIssue(doc) }) === undefined;
}
