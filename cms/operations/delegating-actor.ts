import type { PayloadRequest } from 'payload';
import type { Actor } from '../editorial/index.ts';
import { actorOfUser } from './actor.ts';
import { cmsProblems, refuse } from './problems.ts';
import { getStored } from './stored.ts';

/** The account on whose behalf a decision is taken. Throws when there is none of this id, or it has been shut. */
export async function delegatingActor(
  req: PayloadRequest,
  id: string | undefined,
): Promise<Actor | undefined> {
  if (id === undefined) return undefined;
  const user = await getStored<{ id: string; active?: boolean | null }>(req, 'users', id);
  if (!user) throw refuse(cmsProblems.delegatorUnknown(id));
  const actor = actorOfUser(user);
  if (user.active === false) throw refuse(cmsProblems.inactive(actor.name));
  return actor;
}
