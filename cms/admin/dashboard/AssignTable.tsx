'use client';
import { Button } from '@payloadcms/ui';
import Link from 'next/link.js';
import { useRouter } from 'next/navigation.js';
import { useState } from 'react';
import type { Problem } from '../../../content/model/problem.ts';
import type { OverviewItem } from '../../operations/inbox/describe-inbox.ts';
import { call } from '../api/call.ts';
import { ProblemNote } from '../ProblemNote.tsx';
import { DateField } from '../page/DateField.tsx';
import { PersonField } from '../page/PersonField.tsx';
import { hrefOf } from './href-of.ts';

/** Everything that waits, for those who plan: whom it waits for, until when, and naming both. */
export function AssignTable({ items }: { items: readonly OverviewItem[] }) {
  return (
    <section aria-label="全部在办" className="kx-waiting kx-all">
      <h2>
        全部在办<span className="kx-count">{items.length}</span>
      </h2>
      {items.length === 0 ? (
        <p className="kx-hint">没有在办的稿件和期。</p>
      ) : (
        <table className="kx-table">
          <thead>
            <tr>
              <th>稿件或期</th>
              <th>环节</th>
              <th>等谁</th>
              <th>期限</th>
              <th aria-label="分派" />
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <AssignRow item={item} key={`${item.type}${item.id}`} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function AssignRow({ item }: { item: OverviewItem }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr>
        <td>
          <Link href={hrefOf(item)}>{item.title}</Link>
        </td>
        <td>
          {item.stageLabel}
          <span className="kx-hint kx-all__duty">待“{item.duty.label}”</span>
        </td>
        <td>
          {item.holders.map(({ name }) => name).join('、') || (
            <span className="kx-mark kx-mark--late">没有人能办</span>
          )}
        </td>
        <td>
          {item.dueOn}
          {item.isOverdue ? <span className="kx-mark kx-mark--late">⚠ 逾期</span> : null}
        </td>
        <td>
          <Button
            aria-label={`${item.title}分派`}
            buttonStyle="secondary"
            margin={false}
            onClick={() => setOpen(!isOpen)}
            size="small"
          >
            {isOpen ? '收起' : '分派'}
          </Button>
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={5}>
            <AssignForm item={item} onDone={() => setOpen(false)} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function AssignForm({ item, onDone }: { item: OverviewItem; onDone: () => void }) {
  const router = useRouter();
  const named = item.holders.length === 1 && item.candidates.length > 1 ? item.holders[0]?.id : '';
  const [assignee, setAssignee] = useState(named ?? '');
  const [dueOn, setDueOn] = useState(item.dueOn);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const save = async () => {
    const collection = item.type === 'article' ? 'articles' : 'issues';
    const body = { stage: item.stage, ...(assignee ? { assignee } : {}), ...(dueOn ? { dueOn } : {}) };
    const answer = await call(`/api/${collection}/${item.id}/assignment`, { method: 'POST', body });
    setProblems(answer.ok ? [] : answer.problems);
    if (!answer.ok) return;
    onDone();
    router.refresh();
  };
  return (
    <>
      <ProblemNote problems={problems} />
      <div className="kx-form">
        <PersonField
          label="由谁办"
          none="不指定，谁都可以办"
          onChange={setAssignee}
          people={item.candidates}
          value={assignee}
        />
        <DateField label="期限（空着按环节的天数）" onChange={setDueOn} value={dueOn} />
        <Button margin={false} onClick={() => void save()} size="medium">
          保存分派
        </Button>
      </div>
    </>
  );
}
