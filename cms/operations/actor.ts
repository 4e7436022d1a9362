import type { PayloadRequest } from 'payload';
import { type Actor, isRole } from '../editorial/index.ts';
import { cmsProblems, refuse } from './problems.ts';

type UserDoc = { id: string | number; name?: string | null; roles?: unknown; active?: boolean | null };

/** Who acts in a request, as the rules see them. Throws `NotSignedIn` or `AccountInactive`. */
export function actorOf(req: Pick<PayloadRequest, 'user'>): Actor {
  const user = req.user as UserDoc | null;
  if (!user) throw refuse(cmsProblems.notSignedIn());
  const actor = actorOfUser(user);
  if (user.active === false) throw refuse(cmsProblems.inactive(actor.name));
  return actor;
}

/** An account as an actor. */
export function actorOfUser(user: UserDoc): Actor {
  const roles = Array.isArray(user.roles) ? user.roles.filter(isRole) : [];
  return { id: String(user.id), name: user.name ?? String(user.id), roles };
}
