'use client';
import { useEffect, useState } from 'react';
import type { Delegation } from '../../operations/delegations.ts';
import { call } from '../api/call.ts';

/** `GET /api/delegations/mine`. */
export type DelegationList = {
  me: string;
  today: string;
  delegations: readonly Delegation[];
  delegates: readonly { id: string; name: string }[];
};

export const DELEGATIONS_URL = '/api/delegations/mine';

/** How a delegation stands on a civil date. */
export function delegationState({ startsOn, endsOn, revokedAt }: Delegation, today: string) {
  if (revokedAt) return 'revoked';
  if (today < startsOn) return 'coming';
  return today > endsOn ? 'over' : 'inForce';
}

/** Those on whose behalf the signed-in person may decide today. */
export function usePrincipals(): readonly { id: string; name: string }[] {
  const [principals, setPrincipals] = useState<readonly { id: string; name: string }[]>([]);
  useEffect(() => {
    void call<DelegationList>(DELEGATIONS_URL).then((answer) => {
      if (!answer.ok) return;
      const { me, today, delegations } = answer.body;
      const inForce = delegations.filter(
        (item) => item.delegate === me && delegationState(item, today) === 'inForce',
      );
      setPrincipals([
        ...new Map(
          inForce.map((item) => [item.principal, { id: item.principal, name: item.principalName }]),
        ).values(),
      ]);
    });
  }, []);
  return principals;
}
