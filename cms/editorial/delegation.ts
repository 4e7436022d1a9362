import type { Problem } from '../../content/model/problem.ts';
import type { Actor } from './machine.ts';
import { mayDecide, type Role, roleNames } from './roles.ts';

/**
 * Why an actor may not decide on behalf of another person; `undefined` when they may. The other one must hold the role
 * themselves; that the rules of 三审 hold for both is judged with the decision.
 */
export function checkDelegation({
  actor,
  principal,
  role,
}: {
  actor: Actor;
  principal: Actor;
  role: Role;
}): Problem | undefined {
  if (principal.id === actor.id) {
    return {
      code: 'DelegationToSelf',
      title: '不能受自己委托',
      message: `${actor.name}把自己写成了委托人，决定没有记下。`,
      hint: '以自己的身份作决定时，请不要填委托人。',
      path: 'onBehalfOf',
    };
  }
  if (mayDecide(principal.roles) && principal.roles.includes(role)) return undefined;
  return {
    code: 'DelegationNotForRole',
    title: '委托人没有这个权限',
    message: `这个决定须由${roleNames([role])}来作，委托人${principal.name}没有这个角色，不能委托别人。`,
    hint: '请改填有这个角色的委托人，或者以自己的身份来作。',
    path: 'onBehalfOf',
  };
}
