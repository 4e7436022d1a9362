import { Gutter } from '@payloadcms/ui';
import Link from 'next/link.js';
import type { AdminViewServerProps } from 'payload';
import { isPlanner } from '../../editorial/inbox/index.ts';
import { mayDecide, type Role, roleNames } from '../../editorial/roles.ts';
import { actorOf } from '../../operations/actor.ts';
import { describeInbox, type InboxDescription } from '../../operations/inbox/describe-inbox.ts';
import { listNotices } from '../../operations/notices/read-notices.ts';
import { AssignTable } from './AssignTable.tsx';
import { emptyWords } from './empty-words.ts';
import { CorrectionList, InboxList, OpenIssues, OwnManuscripts } from './InboxList.tsx';
import { shortcutsFor } from './shortcuts.ts';
import { GapNote, MailNote } from './TroubleNotes.tsx';
import '../styles.css';
import '../desk/desk.css';
import './dashboard.css';

type Props = Pick<AdminViewServerProps, 'initPageResult'>;

/** The first page after login: what waits for this person, what planners must see, and the doors of the role. */
export async function Dashboard({ initPageResult: { req } }: Props) {
  if (!req.user) return null;
  const { name, roles } = actorOf(req);
  const inbox = await describeInbox(req);
  const { mailTrouble } = await listNotices(req);
  return (
    <Gutter className="kx-dashboard">
      <header>
        <h1>{`${name}，您好`}</h1>
        <p className="kx-hint">{roleNames(roles) || '还没有分配角色，请联系系统管理员。'}</p>
      </header>
      <GapNote gaps={inbox.gaps} />
      <MailNote trouble={mailTrouble} />
      {mayDecide(roles) ? (
        <Inbox inbox={inbox} roles={roles} />
      ) : (
        <p className="kx-note kx-dashboard__note">{emptyWords(roles)}</p>
      )}
      <Doors roles={roles} />
      {inbox.all && isPlanner(roles) ? <AssignTable items={inbox.all} /> : null}
    </Gutter>
  );
}

function Inbox({ inbox, roles }: { inbox: InboxDescription; roles: readonly Role[] }) {
  const { items, own, issues, corrections } = inbox;
  const mine = items.filter(({ share }) => share === 'mine');
  const open = items.filter(({ share }) => share === 'open');
  const others = items.filter(({ share }) => share === 'others');
  const isContributor = roles.includes('contributor');
  return (
    <div className="kx-dashboard__columns">
      <InboxList empty={emptyWords(roles)} items={mine} title="等我办" />
      {roles.some((role) => role !== 'contributor') ? (
        <InboxList empty="没有还没人领办的事。" items={open} title="还没有指定人" />
      ) : null}
      {corrections.length > 0 ? <CorrectionList items={corrections} /> : null}
      {isContributor ? (
        <OwnManuscripts items={own.filter(({ id }) => !items.some((item) => item.id === id))} />
      ) : null}
      {issues ? <OpenIssues items={issues} /> : null}
      {others.length > 0 ? <InboxList empty="" isFolded items={others} title="别人在办" /> : null}
    </div>
  );
}

function Doors({ roles }: { roles: readonly Role[] }) {
  return (
    <nav aria-label="常用" className="kx-dashboard__doors">
      {shortcutsFor(roles).map(({ href, label, hint }) => (
        <Link href={href} key={href}>
          <strong>{label}</strong>
          <span className="kx-hint">{hint}</span>
        </Link>
      ))}
    </nav>
  );
}
