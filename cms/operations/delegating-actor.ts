import type { PayloadRequest } from 'payload';
import type { Actor } from '../editorial/index.ts';
import { actorOfUser } from './actor.ts';
import { delegationsInForce } from './delegations.ts';
import { cmsProblems, refuse } from './problems.ts';
import { getStored } from './stored.ts';

/**
 * The account on whose behalf `actor` takes a decision. Throws when there is none of this id, it has been shut, or it
 * has given this actor no delegation that holds today.
 */
export async function delegatingActor(
  req: PayloadRequest,
  id: string | undefined,
  actor: Actor,
): Promise<Actor | undefined> {
  if (id === undefined) return undefined;
  const user = await getStored<{ id: string; active?: boolean | null }>(req, 'users', id);
  if (!user) throw refuse(cmsProblems.delegatorUnknown(id));
  const principal = actorOfUser(user);
  if (user.active === false) throw refuse(cmsProblems.inactive(principal.name));
  // Deciding for oneself is refused by the rules, in their own words.
  if (principal.id === actor.id) return principal;
  const given = await delegationsInForce(req, { principal: principal.id, delegate: actor.id });
  if (given.length === 0) throw refuse(cmsProblems.delegationNotGiven(principal.name, actor.name));
  return principal;
}
