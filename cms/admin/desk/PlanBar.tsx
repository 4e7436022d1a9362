'use client';
import { Button } from '@payloadcms/ui';
import type { DeskDescription } from '../../operations/desk/describe-desk.ts';
import { when } from '../api/when.ts';
import { planLine, planTotal } from './page-plan.ts';
import type { DeskState } from './use-desk.ts';

type Props = { desk: DeskDescription; state: DeskState; order: readonly string[] };

/** The whole issue against its planned pages, how the figures were got and when, and the button that measures. */
export function PlanBar({ desk, state, order }: Props) {
  const { measure, plannedPages } = desk;
  const taken = new Map(measure?.articles.map((item) => [item.article, item.pages]));
  const total = planTotal(order.map((id) => planLine(state.plan[id], taken.get(id))));
  return (
    <section aria-label="版面计划" className="kx-desk__plan">
      <dl>
        <div>
          <dt>全期计划</dt>
          <dd>{plannedPages === undefined ? '没有填' : `${plannedPages} 面`}</dd>
        </div>
        <div>
          <dt>{measure?.kind === 'proof' ? '实排' : '估算'}</dt>
          <dd>
            {measure ? `${measure.pages} 面` : '还没有'}
            {measure && plannedPages !== undefined ? <Difference by={measure.pages - plannedPages} /> : null}
          </dd>
        </div>
        <div>
          <dt>各篇计划合计</dt>
          <dd>
            {total.planned} 页{total.unplanned > 0 ? `，${total.unplanned} 篇未计划` : ''}
          </dd>
        </div>
        <div>
          <dt>各篇实占合计</dt>
          <dd>{measure ? `${total.taken} 页` : '—'}</dd>
        </div>
      </dl>
      <p className="kx-hint">
        {measure
          ? `${measure.kind === 'proof' ? '实排' : '估算'}于 ${when(measure.madeAt)}，每页 ${measure.charactersPerPage} 字${measure.isPresent ? '' : '；这以后内容或次序有改动，请重新估算'}。面数含封面、目录和版权页。`
          : '用排版程序按现在的文字和次序算出每篇占多少版面。'}
      </p>
      {measure?.isPresent && !state.isChanged ? null : <MeasureButton state={state} />}
    </section>
  );
}

function MeasureButton({ state }: { state: DeskState }) {
  const word = state.busy === 'measure' ? '正在估算……' : '估算版面';
  return (
    <Button
      buttonStyle="secondary"
      disabled={state.busy !== undefined || state.isChanged}
      margin={false}
      onClick={() => void state.measure()}
      size="small"
    >
      {state.isChanged ? '保存后可估算' : word}
    </Button>
  );
}

function Difference({ by }: { by: number }) {
  const word = by === 0 ? '合适' : by > 0 ? `多 ${by} 面` : `少 ${-by} 面`;
  const state = by === 0 ? 'fits' : by > 0 ? 'over' : 'under';
  return <span className={`kx-mark kx-mark--${state}`}>{word}</span>;
}
