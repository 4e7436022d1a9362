import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { loadDecisions } from './decision-records.ts';
import { findIssue } from './find-issue.ts';
import { cmsProblems, refuse } from './problems.ts';
import { requestOf } from './request-of.ts';
import { findFirst } from './stored.ts';

/**
 * The request a publish command works with: of the account of this e-mail, else of whoever released the issue to
 * press. Whether that account may still publish is judged when 出刊 is decided.
 */
export async function publishingRequest({
  payload,
  address,
  email,
}: {
  payload: Payload;
  address: string;
  email?: string;
}): Promise<PayloadRequest> {
  const req = await createLocalReq({}, payload);
  const issue = await findIssue(req, address);
  if (!issue) throw refuse(cmsProblems.notFound('一期'));
  const id =
    email === undefined ? await releaserOf(req, issue.id) : await accountOf(req, email.trim().toLowerCase());
  if (id === undefined) throw refuse(cmsProblems.noPublisher(address));
  return requestOf(payload, id);
}

async function releaserOf(req: PayloadRequest, issueId: string): Promise<string | undefined> {
  const history = await loadDecisions(req, { type: 'issue', id: issueId });
  return history.findLast((entry) => entry.decision === 'releaseToPress')?.actor.id;
}

async function accountOf(req: PayloadRequest, email: string): Promise<string> {
  const account = await findFirst<{ id: string }>(req, 'users', { where: { email: { equals: email } } });
  if (!account) throw refuse(cmsProblems.noAccount(email));
  return account.id;
}
