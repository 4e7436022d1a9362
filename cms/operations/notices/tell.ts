import type { PayloadRequest } from 'payload';
import { NO_MAIL } from '../../mail/no-mail.ts';
import { throughDoor } from '../door.ts';
import { createStored, findStored } from '../stored.ts';
import type { NewNotice, StoredNotice } from './notice.ts';

/** Stores notices that are not stored yet; those of people with an address for notices wait to be mailed. */
export async function tell(req: PayloadRequest, notices: readonly NewNotice[]): Promise<number> {
  const ids = notices.map(idOf);
  const known = await findStored<{ id: string }>(req, 'notices', {
    where: { id: { in: ids } },
    select: { id: true },
  });
  const isKnown = new Set(known.map(({ id }) => id));
  const fresh = notices.filter((notice) => !isKnown.has(idOf(notice)));
  const addressed = await withAddress(req, fresh);
  const at = new Date().toISOString();
  for (const notice of fresh) {
    const { event: _, ...rest } = notice;
    const mail = addressed.has(notice.recipient)
      ? { mailState: 'pending', mailNextAt: at, mailAttempts: 0 }
      : { mailState: 'none' };
    await throughDoor(req, () =>
      createStored<StoredNotice>(req, 'notices', { id: idOf(notice), at, ...rest, ...mail }),
    );
  }
  return fresh.length;
}

function idOf({ event, recipient }: NewNotice): string {
  return `${event}:${recipient}`;
}

async function withAddress(req: PayloadRequest, notices: readonly NewNotice[]): Promise<Set<string>> {
  if (notices.length === 0 || req.payload.email.name === NO_MAIL) return new Set();
  const recipients = [...new Set(notices.map(({ recipient }) => recipient))];
  const users = await findStored<{ id: string; noticeEmail?: string | null }>(req, 'users', {
    where: { id: { in: recipients } },
    select: { noticeEmail: true },
  });
  return new Set(users.flatMap(({ id, noticeEmail }) => (noticeEmail ? [id] : [])));
}
