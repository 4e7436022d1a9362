import type { Access } from 'payload';
import type { Role } from '../editorial/index.ts';
import { actorOfUser } from '../operations/actor.ts';

/** Read access for signed-in, active accounts that hold one of these roles. */
export function readByRoles(...roles: readonly Role[]): Access {
  return ({ req: { user } }) => {
    if (!user || (user as { active?: boolean | null }).active === false) return false;
    return actorOfUser(user).roles.some((role) => roles.includes(role));
  };
}
