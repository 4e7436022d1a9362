'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import type { DeskDescription } from '../../operations/desk/describe-desk.ts';
import { call } from '../api/call.ts';
import { type Arrangement, isSameOrder, rebase } from './arrangement.ts';
import type { Plan } from './page-plan.ts';

/** What was arranged and not saved yet, as kept in this browser. */
type Draft = { revision: number; rows: Arrangement; plan: Plan };

/** The issue desk: what the server says, what was arranged on it, and saving. Nothing arranged is lost by a refusal. */
export function useDesk(id: string) {
  const [desk, setDesk] = useState<DeskDescription>();
  const [draft, setDraft] = useState<Draft>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState<'save' | 'measure'>();
  const [isRestored, setRestored] = useState(false);
  const key = `kanxing:desk:${id}`;

  // What was arranged while a save was under way is not what the save has acknowledged.
  const latest = useRef<Draft>(undefined);
  const change = (next: Draft | undefined) => {
    latest.current = next;
    setDraft(next);
    if (next) window.localStorage.setItem(key, JSON.stringify(next));
    else window.localStorage.removeItem(key);
  };
  const reload = useCallback(async () => {
    const answer = await call<DeskDescription>(urlOf(id, 'desk'));
    setProblems(answer.ok ? [] : answer.problems);
    if (answer.ok) setDesk(answer.body);
    return answer.ok ? answer.body : undefined;
  }, [id]);
  useEffect(() => {
    void reload().then((loaded) => {
      const kept = keptDraft(key);
      if (!loaded || !kept || loaded.refusal) return;
      latest.current = rebased(kept, loaded);
      setDraft(latest.current);
      setRestored(true);
    });
  }, [reload, key]);

  const send = async (what: 'save' | 'measure', path: string, body?: object) => {
    setBusy(what);
    const answer = await call<DeskDescription>(urlOf(id, path), { method: 'POST', body: body ?? {} });
    setBusy(undefined);
    setProblems(answer.ok ? [] : answer.problems);
    if (answer.ok) setDesk(answer.body);
    return answer;
  };
  const save = async () => {
    if (!desk || !draft) return;
    const { revision, rows, plan } = draft;
    const answer = await send('save', 'arrangement', { revision, rows, pagePlan: plan });
    if (!answer.ok) return;
    const later = latest.current === draft ? undefined : latest.current;
    change(later && rebased(later, answer.body));
    setRestored(false);
  };
  // After a refusal for an old revision: my order on the issue as it stands now, to be looked at and saved again.
  const takeOver = async () => {
    const present = await reload();
    if (present && draft) change(rebased(draft, present));
  };
  return {
    desk,
    rows: draft?.rows ?? (desk ? orderOf(desk) : []),
    plan: draft?.plan ?? desk?.pagePlan ?? {},
    isChanged: draft !== undefined,
    isRestored,
    isStale: problems.some(({ code }) => code === 'RevisionStale'),
    problems,
    busy,
    arrange: (rows: Arrangement) => desk && change(draftOf(desk, draft, { rows })),
    setPlan: (plan: Plan) => desk && change(draftOf(desk, draft, { plan })),
    save,
    takeOver,
    discard: async () => {
      change(undefined);
      setRestored(false);
      await reload();
    },
    measure: () => send('measure', 'measure'),
    reload,
  };
}
export type DeskState = ReturnType<typeof useDesk>;

function urlOf(id: string, path: string): string {
  return `/api/issues/${encodeURIComponent(id)}/${path}`;
}

/** The order an issue has on the server. */
export function orderOf(desk: DeskDescription): Arrangement {
  return desk.rows.map(({ id, articles }) => ({ id, articles: articles.map((article) => article.id) }));
}

// What leads back to the order on the server is nothing to save.
function draftOf(
  desk: DeskDescription,
  before: Draft | undefined,
  changes: Partial<Draft>,
): Draft | undefined {
  const start = { revision: desk.revision, rows: orderOf(desk), plan: desk.pagePlan };
  const next = { ...start, ...before, ...changes };
  const isSame =
    isSameOrder(next.rows, start.rows) && JSON.stringify(next.plan) === JSON.stringify(start.plan);
  return isSame && next.revision === start.revision ? undefined : next;
}

function rebased(draft: Draft, present: DeskDescription): Draft {
  const plan = { ...present.pagePlan, ...draft.plan };
  return { revision: present.revision, rows: rebase(draft.rows, orderOf(present)), plan };
}

function keptDraft(key: string): Draft | undefined {
  const text = window.localStorage.getItem(key);
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Draft;
  } catch (error) {
    // Written by something else: it is no arrangement, and stays out of the way.
    console.warn(error);
    return undefined;
  }
}
