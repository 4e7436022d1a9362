'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { call } from '../api/call.ts';
import { type DecisionCollection, type DecisionState, decisionsUrl } from './contract.ts';

/** The decisions of a document, read again whenever `version` changes（a save, a decision）. */
export function useDecisions(collection: DecisionCollection, id: string | undefined, version: unknown) {
  const [state, setState] = useState<DecisionState>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const reload = useCallback(async () => {
    if (!id) return;
    const answer = await call<DecisionState>(decisionsUrl(collection, id));
    if (answer.ok) setState(answer.body);
    setProblems(answer.ok ? [] : answer.problems);
  }, [collection, id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` is what makes it read again
  useEffect(() => {
    void reload();
  }, [reload, version]);
  return { state, problems, reload };
}
