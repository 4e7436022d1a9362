import type { PayloadRequest } from 'payload';
import type { DelegationNow, InboxDesk } from '../../editorial/inbox/index.ts';
import type { Actor } from '../../editorial/index.ts';
import { actorOfUser } from '../actor.ts';
import { delegationsInForce } from '../delegations.ts';
import { findStored } from '../stored.ts';
import { civilToday, officeOffset } from './civil-today.ts';
import { loadOpenSubjects } from './load-open-subjects.ts';

/** The whole desk as it stands now: everything that is open, everyone who works here, who decides for whom. */
export async function loadInboxDesk(req: PayloadRequest): Promise<InboxDesk> {
  return {
    subjects: await loadOpenSubjects(req),
    people: await activePeople(req),
    delegations: await presentDelegations(req),
    today: civilToday(),
    offsetMinutes: officeOffset(),
  };
}

/** All active accounts as actors, by name. */
export async function activePeople(req: PayloadRequest): Promise<Actor[]> {
  const where = { active: { not_equals: false } };
  const select = { name: true, roles: true } as const;
  const docs = await findStored<Parameters<typeof actorOfUser>[0]>(req, 'users', {
    where,
    select,
    sort: 'name',
  });
  return docs.map(actorOfUser);
}

async function presentDelegations(req: PayloadRequest): Promise<DelegationNow[]> {
  const rows = await delegationsInForce(req, {});
  return rows.map(({ principal, principalName, delegate }) => ({
    principal: { id: principal, name: principalName },
    delegate,
  }));
}
