'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { call } from '../api/call.ts';
import { newId } from '../api/new-id.ts';
import type { CorrectionList, ProofList } from './contract.ts';

type Desk = {
  proofs?: ProofList;
  corrections?: CorrectionList;
  problems: readonly Problem[];
  isMaking: boolean;
};

/** The proofs and corrections of an issue; `make` sets a new proof of the issue as it stands. */
export function useProofDesk(base: string) {
  const [desk, setDesk] = useState<Desk>({ problems: [], isMaking: false });
  const reload = useCallback(async () => {
    const [proofs, corrections] = await Promise.all([
      call<ProofList>(`${base}/proofs`),
      call<CorrectionList>(`${base}/corrections`),
    ]);
    const problems = [proofs, corrections].flatMap((answer) => (answer.ok ? [] : answer.problems));
    setDesk({
      ...(proofs.ok ? { proofs: proofs.body } : {}),
      ...(corrections.ok ? { corrections: corrections.body } : {}),
      problems,
      isMaking: false,
    });
  }, [base]);
  useEffect(() => void reload(), [reload]);
  const make = async (): Promise<number | undefined> => {
    setDesk((known) => ({ ...known, isMaking: true, problems: [] }));
    const body = { idempotencyKey: newId() };
    const answer = await call<{ proof: { number: number } }>(`${base}/proofs`, { method: 'POST', body });
    if (answer.ok) {
      await reload();
      return answer.body.proof.number;
    }
    setDesk((known) => ({ ...known, isMaking: false, problems: answer.problems }));
    return undefined;
  };
  return { ...desk, reload, make };
}
