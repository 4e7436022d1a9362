'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { moveArticle, type Place, placeOf, type Step, stepTo } from './arrangement.ts';
import type { DeskState } from './use-desk.ts';

/** How articles are moved on the desk: by a step（keyboard, buttons）, or to a place（drag, choice）. */
export type Move = {
  step(article: string, step: Step): void;
  to(article: string, place: Place): void;
};

type Arranging = {
  state: DeskState;
  /** Reads a sentence aloud. */
  say: (sentence: string) => void;
  root: RefObject<HTMLElement | null>;
};

/** Moves articles, keeps the focus on the moved one, and says where it stands now. */
export function useArrange({ state, say, root }: Arranging): Move {
  const moved = useRef<string>(undefined);
  const { rows, desk } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every new order the moved article is looked for again
  useEffect(() => {
    if (!moved.current) return;
    root.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(moved.current)}"]`)?.focus();
    moved.current = undefined;
  }, [rows, root]);

  const to: Move['to'] = (article, place) => {
    if (!desk || desk.refusal) return;
    const next = moveArticle(rows, article, place);
    const now = placeOf(next, article);
    if (!now) return;
    moved.current = article;
    state.arrange(next);
    const column = desk.rows.find(({ id }) => id === next[now.row]?.id)?.name ?? '';
    const title = desk.rows.flatMap(({ articles }) => articles).find(({ id }) => id === article)?.title ?? '';
    say(`《${title}》移到“${column}”第 ${now.index + 1} 篇`);
  };
  const step: Move['step'] = (article, way) => {
    const place = stepTo(rows, article, way);
    if (place) to(article, place);
    else say('已经到头，不能再移');
  };
  return { step, to };
}
