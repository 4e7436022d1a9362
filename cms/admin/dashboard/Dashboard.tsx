import { Gutter } from '@payloadcms/ui';
import Link from 'next/link.js';
import type { AdminViewServerProps, Payload, TypedUser } from 'payload';
import { isRole, roleNames } from '../../editorial/roles.ts';
import { ARTICLE_STAGES, ISSUE_STAGES } from '../../editorial/states.ts';
import { when } from '../api/when.ts';
import { loadWaiting, type WaitingItem } from './load-waiting.ts';
import { shortcutsFor } from './shortcuts.ts';
import '../styles.css';

type Props = Pick<AdminViewServerProps, 'params'> & { payload: Payload; user?: TypedUser };

/** The first page after login: what waits for this person, and the doors their role uses every day. */
export async function Dashboard({ payload, user }: Props) {
  if (!user) return null;
  const { name, roles = [] } = user as { name?: string; roles?: unknown[] };
  const mine = roles.filter(isRole);
  const { articles, issues } = await loadWaiting({ payload, user });
  return (
    <Gutter className="kx-dashboard">
      <header>
        <h1>{name ? `${name}，您好` : '您好'}</h1>
        <p className="kx-hint">{roleNames(mine) || '还没有分配角色，请联系系统管理员。'}</p>
      </header>
      <div className="kx-dashboard__columns">
        <Waiting collection="articles" empty="没有等您办的稿件。" items={articles} title="等您办的稿件" />
        <Waiting collection="issues" empty="没有等您办的期。" items={issues} title="等您办的期" />
      </div>
      <nav aria-label="常用" className="kx-dashboard__doors">
        {shortcutsFor(mine).map(({ href, label, hint }) => (
          <Link href={href} key={href}>
            <strong>{label}</strong>
            <span className="kx-hint">{hint}</span>
          </Link>
        ))}
      </nav>
    </Gutter>
  );
}

const STAGES: Readonly<Record<string, string>> = { ...ARTICLE_STAGES, ...ISSUE_STAGES };

type WaitingProps = { collection: string; title: string; empty: string; items: readonly WaitingItem[] };

function Waiting({ collection, title, empty, items }: WaitingProps) {
  return (
    <section aria-label={title} className="kx-waiting">
      <h2>
        {title}
        {items.length > 0 ? <span className="kx-count">{items.length}</span> : null}
      </h2>
      {items.length === 0 ? <p className="kx-hint">{empty}</p> : null}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link href={`/admin/collections/${collection}/${item.id}`}>{item.title}</Link>
            <span className="kx-hint">
              {STAGES[item.stage] ?? item.stage} · 待“{item.decision}” · {when(item.updatedAt)}起
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
