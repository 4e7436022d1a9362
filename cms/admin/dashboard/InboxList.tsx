import Link from 'next/link.js';
import type { InboxDescription } from '../../operations/inbox/describe-inbox.ts';
import { when } from '../api/when.ts';
import { hrefOf } from './href-of.ts';

type Items = InboxDescription['items'];

type ListProps = { title: string; items: Items; empty: string; isFolded?: boolean };

/** A list of waiting things, the most urgent first. */
export function InboxList({ title, items, empty, isFolded = false }: ListProps) {
  const list = (
    <ul>
      {items.map((item) => (
        <li key={`${item.type}${item.id}`}>
          <Link href={hrefOf(item)}>{item.title}</Link>
          <span className="kx-hint">
            {item.onBehalfOf ? `代 ${item.onBehalfOf.name} · ` : ''}
            待“{item.duty.label}”
            {item.share === 'others' && item.assignee ? ` · ${item.assignee.name}在办` : ''}
          </span>
          <span className="kx-hint">
            {when(item.since)}起{item.days > 0 ? `，已等 ${item.days} 天` : ''} · {item.dueOn} 前
            {item.isOverdue ? <span className="kx-mark kx-mark--late">⚠ 逾期</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
  const count = items.length > 0 ? <span className="kx-count">{items.length}</span> : null;
  if (isFolded)
    return (
      <details className="kx-waiting">
        <summary>
          {title}
          {count}
        </summary>
        {list}
      </details>
    );
  return (
    <section aria-label={title} className="kx-waiting">
      <h2>
        {title}
        {count}
      </h2>
      {items.length === 0 ? <p className="kx-hint">{empty}</p> : list}
    </section>
  );
}

/** A contributor's own manuscripts on their road. */
export function OwnManuscripts({ items }: { items: InboxDescription['own'] }) {
  return (
    <section aria-label="交出的稿件" className="kx-waiting">
      <h2>交出的稿件</h2>
      {items.length === 0 ? (
        <p className="kx-hint">没有交出、正在办的稿件。交稿以后，走到哪一步在这里看。</p>
      ) : null}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link href={hrefOf(item)}>{item.title}</Link>
            <span className="kx-hint">
              现在“{item.stageLabel}”，{when(item.since)}起
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Issues on their road, each with its desk. */
export function OpenIssues({ items }: { items: NonNullable<InboxDescription['issues']> }) {
  return (
    <section aria-label="在编的期" className="kx-waiting">
      <h2>在编的期</h2>
      {items.length === 0 ? <p className="kx-hint">没有在编的期。请编辑室主任在“各期”里新建一期。</p> : null}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link href={hrefOf({ type: 'issue', id: item.id })}>{item.title}</Link>
            <span className="kx-hint">现在“{item.stageLabel}”· 打开版面台</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Corrections of proofs this person can do something about, by issue. */
export function CorrectionList({ items }: { items: InboxDescription['corrections'] }) {
  return (
    <section aria-label="校改" className="kx-waiting">
      <h2>
        校改<span className="kx-count">{items.reduce((sum, { count }) => sum + count, 0)}</span>
      </h2>
      <ul>
        {items.map(({ issue, title, label, count }) => (
          <li key={`${issue}${label}`}>
            <Link href={`/admin/collections/issues/${issue}/proofs`}>{title}</Link>
            <span className="kx-hint">
              {count} 处校改待“{label}”
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
