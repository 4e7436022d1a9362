'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { SubjectDecisions } from '../decisions/DecisionPanel.tsx';
import { ProblemNote } from '../ProblemNote.tsx';
import { moveRow } from './arrangement.ts';
import { DeskColumn } from './DeskColumn.tsx';
import { MissingList } from './MissingList.tsx';
import { PlanBar } from './PlanBar.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useArrange } from './use-arrange.ts';
import { useDesk } from './use-desk.ts';
import './desk.css';

/** 版面台: one issue as columns with their articles in order, its page plan, what it lacks, and 签发 and 付印. */
export function IssueDesk() {
  const { id } = useDocumentInfo();
  return id === undefined ? null : <Desk id={String(id)} />;
}

function Desk({ id }: { id: string }) {
  const state = useDesk(id);
  const [said, say] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const move = useArrange({ state, say, root });
  const { desk, rows, plan } = state;
  if (!desk)
    return (
      <div className="kx-desk">
        {state.problems.length > 0 ? (
          <ProblemNote problems={state.problems} />
        ) : (
          <p className="kx-hint">正在读取……</p>
        )}
      </div>
    );
  const byId = new Map(
    desk.rows.flatMap(({ articles }) => articles.map((article) => [article.id, article] as const)),
  );
  const facts = new Map(desk.rows.map((row) => [row.id, row]));
  const isLocked = desk.refusal !== undefined;
  return (
    <div className="kx-desk" ref={root}>
      <p aria-live="polite" className="kx-sr" role="status">
        {said}
      </p>
      <header className="kx-desk__head">
        <p className="kx-hint">
          {desk.label}，现在 <strong>{desk.stageLabel}</strong>
          {desk.isFrozen ? <span className="kx-mark kx-mark--frozen">❄ 已冻结</span> : null}
        </p>
        <SaveBar desk={desk} state={state} />
      </header>
      {desk.refusal ? (
        <p className="kx-note">
          {desk.refusal.message}
          {desk.refusal.hint}
        </p>
      ) : null}
      <ProblemNote problems={state.problems} />
      <div className="kx-desk__body">
        <main>
          <PlanBar desk={desk} order={rows.flatMap(({ articles }) => articles)} state={state} />
          {rows.length === 0 ? (
            <p className="kx-note">
              这一期还没有栏目。把已发稿的文章“编入本期”，栏目会随文章自动加上；也可以在“编辑”页里先加栏目。
            </p>
          ) : null}
          <ol className="kx-desk__columns">
            {rows.map((row, index) => (
              <DeskColumn
                articles={row.articles.flatMap((article) => byId.get(article) ?? [])}
                columns={rows.map((item) => ({ id: item.id, name: facts.get(item.id)?.name ?? '' }))}
                isLocked={isLocked}
                key={row.id}
                measure={desk.measure}
                move={move}
                moveColumn={(by) => {
                  state.arrange(moveRow(rows, row.id, by));
                  say(`栏目“${facts.get(row.id)?.name}”移到第 ${index + by + 1} 个`);
                }}
                name={facts.get(row.id)?.name ?? ''}
                place={{ index, count: rows.length }}
                plan={plan}
                setPlan={state.setPlan}
              />
            ))}
          </ol>
        </main>
        <aside>
          <MissingList desk={desk} />
          {state.isChanged ? (
            <p className="kx-note">次序或计划有没保存的调整。请先保存，再作决定。</p>
          ) : (
            <div className="kx-panel">
              <SubjectDecisions
                collection="issues"
                id={id}
                onTaken={() => void state.reload()}
                shown={desk.revision}
              />
            </div>
          )}
        </aside>
      </div>
    </div>
  );
}
