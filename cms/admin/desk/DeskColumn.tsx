'use client';
import { type DragEvent, useState } from 'react';
import type { DeskMeasure } from '../../operations/desk/describe-desk.ts';
import type { DeskArticle } from '../../operations/desk/desk-article.ts';
import { DeskCard } from './DeskCard.tsx';
import { DRAGGED } from './dragged.ts';
import { type Plan, planLine, planTotal } from './page-plan.ts';
import type { Move } from './use-arrange.ts';

type Props = {
  name: string;
  articles: readonly DeskArticle[];
  columns: readonly { id: string; name: string }[];
  place: { index: number; count: number };
  plan: Plan;
  measure: DeskMeasure | undefined;
  isLocked: boolean;
  move: Move;
  moveColumn: (by: -1 | 1) => void;
  setPlan: (plan: Plan) => void;
};

/** One column of the issue: its articles in printed order; articles are dropped between them or at the end. */
export function DeskColumn(props: Props) {
  const { name, articles, place, plan, measure, isLocked, move, moveColumn } = props;
  const [over, setOver] = useState<number>();
  const taken = new Map(measure?.articles.map((item) => [item.article, item]));
  const total = planTotal(articles.map(({ id }) => planLine(plan[id], taken.get(id)?.pages)));
  const dropAt = (index: number) => ({
    onDragOver: (event: DragEvent) => {
      if (isLocked || !event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(index);
    },
    onDragLeave: () => setOver(undefined),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      setOver(undefined);
      move.to(event.dataTransfer.getData(DRAGGED), { row: place.index, index });
    },
  });
  return (
    <li className="kx-desk__column" {...dropAt(articles.length)}>
      <div className="kx-desk__column-head">
        <h2>{name}</h2>
        <span className="kx-hint">
          {articles.length} 篇{measure ? `，占 ${total.taken} 页` : ''}
        </span>
        {isLocked ? null : (
          <span className="kx-desk__tools">
            <button
              className="kx-small"
              aria-label={`栏目“${name}”上移`}
              disabled={place.index === 0}
              onClick={() => moveColumn(-1)}
              type="button"
            >
              ↑
            </button>
            <button
              className="kx-small"
              aria-label={`栏目“${name}”下移`}
              disabled={place.index === place.count - 1}
              onClick={() => moveColumn(1)}
              type="button"
            >
              ↓
            </button>
          </span>
        )}
      </div>
      <ol>
        {articles.map((article, index) => (
          <li className={over === index ? 'kx-desk__drop' : undefined} key={article.id} {...dropAt(index)}>
            <DeskCard
              {...props}
              article={article}
              index={index}
              row={place.index}
              taken={taken.get(article.id)}
            />
          </li>
        ))}
        {over === articles.length ? <li aria-hidden className="kx-desk__drop kx-desk__drop--end" /> : null}
      </ol>
      {articles.length === 0 ? (
        <p className="kx-hint kx-desk__empty">还没有文章。拖到这里，或在稿件上“编入本期”。</p>
      ) : null}
    </li>
  );
}
