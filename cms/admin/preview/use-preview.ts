'use client';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import { problemsOf, UNREACHABLE } from '../api/call.ts';

/** What was made of which save. */
export type Preview = { revision: number } & (
  | { kind: 'proof'; bytes: Uint8Array }
  | { kind: 'page'; html: string }
);

type State = { preview?: Preview; problems: readonly Problem[]; isMaking: boolean };

/** The preview of an article, made again whenever it was saved（`revision`）; the earlier one stays until the new one is there. */
export function usePreview({
  id,
  kind,
  revision,
}: {
  id: string;
  kind: Preview['kind'];
  revision: unknown;
}): State {
  const [state, setState] = useState<State>({ problems: [], isMaking: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every save is a reason to look again
  useEffect(() => {
    const abort = new AbortController();
    setState((known) => ({ ...(known.preview?.kind === kind ? known : {}), problems: [], isMaking: true }));
    load({ id, kind, signal: abort.signal }).then(
      (found) => setState((known) => ({ ...known, ...found, isMaking: false })),
      () => {
        if (!abort.signal.aborted)
          setState((known) => ({ ...known, problems: [UNREACHABLE], isMaking: false }));
      },
    );
    return () => abort.abort();
  }, [id, kind, revision]);
  return state;
}

async function load({
  id,
  kind,
  signal,
}: {
  id: string;
  kind: Preview['kind'];
  signal: AbortSignal;
}): Promise<Pick<State, 'preview' | 'problems'>> {
  const url = `/api/articles/${encodeURIComponent(id)}/preview/${kind}`;
  const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', signal });
  if (!response.ok) {
    const json: unknown = await response.json().catch(() => undefined);
    return { preview: undefined, problems: problemsOf(json, response.status) };
  }
  const revision = Number(response.headers.get('X-Kanxing-Revision'));
  if (kind === 'page') return { preview: { kind, revision, html: await response.text() }, problems: [] };
  return { preview: { kind, revision, bytes: new Uint8Array(await response.arrayBuffer()) }, problems: [] };
}
