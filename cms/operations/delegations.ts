import { randomUUID } from 'node:crypto';
import type { PayloadRequest, Where } from 'payload';
import { type Actor, type DelegationRequest, refuseDelegation } from '../editorial/index.ts';
import { actorOf, actorOfUser } from './actor.ts';
import { appendAudit } from './append-audit.ts';
import { throughDoor } from './door.ts';
import { inTransaction } from './in-transaction.ts';
import { civilToday } from './inbox/civil-today.ts';
import { tell } from './notices/tell.ts';
import { cmsProblems, refuse } from './problems.ts';
import { createStored, findStored, getStored } from './stored.ts';

/** A 委托 as stored. Dates are civil dates, both within the period. */
export type Delegation = {
  id: string;
  principal: string;
  principalName: string;
  delegate: string;
  delegateName: string;
  startsOn: string;
  endsOn: string;
  reason: string;
  givenAt: string;
  revokedAt?: string | null;
};

/** Delegations that hold today, of one principal or delegate, or all. */
export async function delegationsInForce(
  req: PayloadRequest,
  { principal, delegate }: { principal?: string; delegate?: string },
): Promise<Delegation[]> {
  const today = civilToday();
  const parts: Where[] = [
    { startsOn: { less_than_equal: today } },
    { endsOn: { greater_than_equal: today } },
  ];
  if (principal !== undefined) parts.push({ principal: { equals: principal } });
  if (delegate !== undefined) parts.push({ delegate: { equals: delegate } });
  const rows = await findStored<Delegation>(req, 'delegations', { where: { and: parts }, sort: 'givenAt' });
  return rows.filter(({ revokedAt }) => !revokedAt);
}

/** All delegations this person has given or received, the latest first. */
export async function delegationsOf(req: PayloadRequest, person: string): Promise<Delegation[]> {
  const where: Where = { or: [{ principal: { equals: person } }, { delegate: { equals: person } }] };
  return findStored(req, 'delegations', { where, sort: '-givenAt' });
}

/** Lets another person decide on behalf of the signed-in one for a period; in the log. */
export async function giveDelegation(req: PayloadRequest, request: DelegationRequest): Promise<Delegation> {
  const principal = actorOf(req);
  const delegate = await delegateOf(req, request.delegate);
  const problem = refuseDelegation({ principal, delegate, request, today: civilToday() });
  if (problem) throw refuse(problem);
  const { startsOn, endsOn, reason } = request;
  const row: Delegation = {
    id: randomUUID(),
    principal: principal.id,
    principalName: principal.name,
    delegate: delegate.id,
    delegateName: delegate.name,
    startsOn,
    endsOn,
    reason,
    givenAt: new Date().toISOString(),
  };
  await inTransaction(req, async () => {
    await throughDoor(req, () => createStored(req, 'delegations', row));
    await note(req, row, {
      action: 'delegation.give',
      summary: `${principal.name}委托${delegate.name}从 ${startsOn} 到 ${endsOn} 代为作决定：${reason}`,
    });
  });
  const subject = { subjectType: 'delegation', subject: row.id } as const;
  const text = `${principal.name}委托您从 ${startsOn} 到 ${endsOn} 代为作决定`;
  await tell(req, [
    { event: `delegated:${row.id}`, recipient: delegate.id, kind: 'delegated', ...subject, text },
  ]);
  return row;
}

/** Ends a delegation at once; by the one who gave it. Ending it again changes nothing. */
export async function revokeDelegation(req: PayloadRequest, id: string): Promise<Delegation> {
  const actor = actorOf(req);
  const row = await getStored<Delegation>(req, 'delegations', id);
  if (!row || row.principal !== actor.id) throw refuse(cmsProblems.notFound('项委托'));
  if (row.revokedAt) return row;
  const revoked = { ...row, revokedAt: new Date().toISOString() };
  await inTransaction(req, async () => {
    await throughDoor(req, () =>
      req.payload.update({
        collection: 'delegations',
        id,
        data: { revokedAt: revoked.revokedAt } as never,
        depth: 0,
        overrideAccess: true,
        req,
      }),
    );
    await note(req, row, {
      action: 'delegation.revoke',
      summary: `${actor.name}撤回了对${row.delegateName}的委托`,
    });
  });
  return revoked;
}

async function note(
  req: PayloadRequest,
  row: Delegation,
  { action, summary }: { action: string; summary: string },
): Promise<void> {
  const { principal, principalName, id, delegate, startsOn, endsOn } = row;
  await appendAudit(req, {
    actor: principal,
    actorName: principalName,
    action,
    subject: `delegation:${id}`,
    result: 'done',
    summary,
    detail: { delegate, startsOn, endsOn },
  });
}

async function delegateOf(req: PayloadRequest, id: string): Promise<Actor> {
  const user = await getStored<{ id: string; active?: boolean | null }>(req, 'users', id);
  if (!user || user.active === false) throw refuse(cmsProblems.delegatorUnknown(id));
  return actorOfUser(user);
}
