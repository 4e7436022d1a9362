import type { Problem } from '../../content/model/problem.ts';
import type { Actor } from './machine.ts';
import { mayDecide, type Role, roleNames } from './roles.ts';

/** What someone sends to delegate: to whom, the first and the last day（civil dates）, why. */
export type DelegationRequest = { delegate: string; startsOn: string; endsOn: string; reason: string };

const MOST_DAYS = 366;

/** Why a delegation may not be given; `undefined` when it may. Both must hold a common role that decides. */
export function refuseDelegation({
  principal,
  delegate,
  request: { startsOn, endsOn, reason },
  today,
}: {
  principal: Actor;
  delegate: Actor;
  request: DelegationRequest;
  /** A civil date. */
  today: string;
}): Problem | undefined {
  if (principal.id === delegate.id) return problems.toSelf(principal.name);
  if (commonRoles(principal, delegate).length === 0) return problems.noCommonRole(principal, delegate);
  if (reason.trim() === '') return problems.noReason();
  const latest = Date.parse(startsOn) + MOST_DAYS * 86_400_000;
  const isPeriod = startsOn <= endsOn && endsOn >= today && Date.parse(endsOn) <= latest;
  return isPeriod ? undefined : problems.period(startsOn, endsOn, today);
}

/** Roles in which one person can decide for another. */
export function commonRoles(principal: Actor, delegate: Actor): Role[] {
  if (!mayDecide(principal.roles) || !mayDecide(delegate.roles)) return [];
  return principal.roles.filter((role) => role !== 'contributor' && delegate.roles.includes(role));
}

const problems = {
  toSelf: (name: string): Problem => ({
    code: 'DelegationToSelf',
    title: '不能受自己委托',
    message: `${name}把自己选成了受托人，委托没有记下。`,
    hint: '请选择另一位同志。',
    path: 'delegate',
  }),
  noCommonRole: (principal: Actor, delegate: Actor): Problem => ({
    code: 'DelegationNotForRole',
    title: '受托人没有这个权限',
    message: `委托人的角色是${roleNames(principal.roles)}，受托人${delegate.name}的角色是${roleNames(delegate.roles)}，没有相同的角色，委托没有记下。`,
    hint: '请选择有同样角色的同志；没有的，请系统管理员先给受托人加上角色。',
    path: 'delegate',
  }),
  noReason: (): Problem => ({
    code: 'DelegationReasonMissing',
    title: '没有写事由',
    message: '委托的事由是空的，委托没有记下。',
    hint: '请写明事由，例如“出差”，它会和决定一起留在记录里。',
    path: 'reason',
  }),
  period: (startsOn: string, endsOn: string, today: string): Problem => ({
    code: 'DelegationPeriodInvalid',
    title: '委托的起止日期不对',
    message: `委托从 ${startsOn} 到 ${endsOn}，今天是 ${today}：结束日不能早于开始日和今天，最长一年，委托没有记下。`,
    hint: '请改好日期后重试。',
    path: 'endsOn',
  }),
};
