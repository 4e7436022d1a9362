'use client';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { call, problemsOf, UNREACHABLE } from '../api/call.ts';
import type { ProofLines } from './contract.ts';

/** A proof as it is read on the screen: its file, fetched once, and the places of its lines. */
export type OpenProof = { bytes: Uint8Array; lines: ProofLines };

/** Opens the proof of a number. */
export function useProof(base: string, number: number | undefined) {
  const [state, setState] = useState<{ proof?: OpenProof; problems: readonly Problem[] }>({ problems: [] });
  useEffect(() => {
    if (number === undefined) return;
    let isStale = false;
    setState({ problems: [] });
    void openProof(`${base}/proofs/${number}`).then((found) => {
      if (!isStale) setState(found);
    });
    return () => {
      isStale = true;
    };
  }, [base, number]);
  return state;
}

async function openProof(url: string): Promise<{ proof?: OpenProof; problems: readonly Problem[] }> {
  const lines = await call<ProofLines>(`${url}/lines`);
  if (!lines.ok) return { problems: lines.problems };
  try {
    const response = await fetch(`${url}/pdf`, { credentials: 'same-origin', cache: 'no-store' });
    if (!response.ok)
      return { problems: problemsOf(await response.json().catch(() => undefined), response.status) };
    return {
      proof: { bytes: new Uint8Array(await response.arrayBuffer()), lines: lines.body },
      problems: [],
    };
  } catch {
    return { problems: [UNREACHABLE] };
  }
}
