'use client';
import { type KeyboardEvent, useState } from 'react';
import type { DeskMeasure } from '../../operations/desk/describe-desk.ts';
import type { DeskArticle, DeskTone } from '../../operations/desk/desk-article.ts';
import type { Step } from './arrangement.ts';
import { DRAGGED } from './dragged.ts';
import { differenceWord, type Plan, planLine, readPlanned } from './page-plan.ts';
import type { Move } from './use-arrange.ts';

type Props = {
  article: DeskArticle;
  row: number;
  index: number;
  columns: readonly { id: string; name: string }[];
  taken: DeskMeasure['articles'][number] | undefined;
  plan: Plan;
  isLocked: boolean;
  move: Move;
  setPlan: (plan: Plan) => void;
};

/** A mark beside every word of a stage: it is told by more than its colour. */
const MARKS: Record<DeskTone, string> = { ready: '✓', work: '…', back: '↩', broken: '!' };

const KEYS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'previousColumn',
  ArrowRight: 'nextColumn',
};

/** One article on the desk: handle, title, stage, what it lacks, pages planned and taken. */
export function DeskCard({ article, row, index, columns, taken, plan, isLocked, move, setPlan }: Props) {
  const { id, title, authors, stageLabel, tone, missing, waitsFor } = article;
  const press = (event: KeyboardEvent) => {
    const step = event.altKey ? KEYS[event.key] : undefined;
    if (!step || isLocked) return;
    event.preventDefault();
    move.step(id, step);
  };
  return (
    <article
      aria-label={title}
      className={`kx-card kx-card--${tone}`}
      draggable={!isLocked}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      {isLocked ? (
        <span className="kx-card__number">{index + 1}</span>
      ) : (
        <button
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
          aria-label={`移动《${title}》，第 ${index + 1} 篇。按住 Alt 再按上下键换次序，按左右键换栏目`}
          className="kx-card__handle"
          data-handle={id}
          onKeyDown={press}
          type="button"
        >
          <span aria-hidden>⠿</span> {index + 1}
        </button>
      )}
      <div className="kx-card__text">
        <a href={`/admin/collections/articles/${id}`}>{title}</a>
        <span className="kx-hint">{authors.join('　')}</span>
        {missing.length > 0 ? <span className="kx-card__missing">缺：{missing.join('；')}</span> : null}
        {waitsFor ? (
          <span className="kx-hint">
            等{waitsFor.names.join('、') || '（没有人能办）'}，{waitsFor.dueOn} 前
            {waitsFor.isOverdue ? <span className="kx-mark kx-mark--late">⚠ 逾期</span> : null}
          </span>
        ) : null}
      </div>
      <span>
        <span className={`kx-mark kx-mark--${tone}`}>
          <span aria-hidden>{MARKS[tone]}</span> {stageLabel}
        </span>
      </span>
      <Pages id={id} isLocked={isLocked} plan={plan} setPlan={setPlan} taken={taken} title={title} />
      {isLocked ? null : <Tools columns={columns} id={id} move={move} row={row} title={title} />}
    </article>
  );
}

type PagesProps = Pick<Props, 'plan' | 'setPlan' | 'taken' | 'isLocked'> & { id: string; title: string };

function Pages({ id, title, plan, setPlan, taken, isLocked }: PagesProps) {
  const planned = plan[id];
  const [typed, setTyped] = useState<string>();
  const line = planLine(planned, taken?.pages);
  const read = typed === undefined ? undefined : readPlanned(typed);
  const isWrong = typed !== undefined && read === undefined;
  const settle = () => {
    if (!read) return;
    const { [id]: _, ...others } = plan;
    setPlan(read.pages === undefined ? others : { ...others, [id]: read.pages });
    setTyped(undefined);
  };
  return (
    <div className="kx-card__pages">
      {isLocked ? (
        <span>计划 {planned ?? '—'} 页</span>
      ) : (
        <label>
          计划
          <input
            className="kx-field"
            aria-invalid={isWrong}
            aria-label={`《${title}》计划几页`}
            inputMode="decimal"
            onBlur={settle}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => (event.key === 'Enter' ? settle() : undefined)}
            value={typed ?? planned ?? ''}
          />
          页
        </label>
      )}
      <span>{taken ? `${pagesWord(taken)}，占 ${taken.pages} 页` : '还没有估算'}</span>
      <span className="kx-hint">{taken ? `版面字数 ${taken.characters}` : ''}</span>
      <span className={`kx-mark kx-mark--${line.state}`}>{differenceWord(line)}</span>
      {isWrong ? <span className="kx-card__missing">以四分之一页为单位，0.25 到 99</span> : null}
    </div>
  );
}

function pagesWord({ first, last }: DeskMeasure['articles'][number]): string {
  return first.label === last.label ? `第 ${first.label} 页` : `第 ${first.label}–${last.label} 页`;
}

type ToolProps = Pick<Props, 'columns' | 'move' | 'row'> & { id: string; title: string };

function Tools({ columns, id, move, row, title }: ToolProps) {
  return (
    <span className="kx-desk__tools">
      <button
        className="kx-small"
        aria-label={`《${title}》上移`}
        onClick={() => move.step(id, 'up')}
        type="button"
      >
        ↑
      </button>
      <button
        className="kx-small"
        aria-label={`《${title}》下移`}
        onClick={() => move.step(id, 'down')}
        type="button"
      >
        ↓
      </button>
      <select
        className="kx-small"
        aria-label={`《${title}》移到哪个栏目`}
        onChange={(event) => move.to(id, { row: Number(event.target.value), index: 500 })}
        value={row}
      >
        {columns.map((column, at) => (
          <option key={column.id} value={at}>
            {column.name}
          </option>
        ))}
      </select>
    </span>
  );
}
