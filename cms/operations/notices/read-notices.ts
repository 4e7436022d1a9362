import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { actorOf } from '../actor.ts';
import type { SubjectRef } from '../decision-records.ts';
import { findStored } from '../stored.ts';
import { NOTICE_KINDS, noticeHref, PASSING_KINDS, type StoredNotice } from './notice.ts';

const SHOWN = 60;

/** `GET /api/notices/mine`: the latest notices of a person, and how many are unread. */
export type NoticeList = {
  unread: number;
  notices: { id: string; at: string; kind: string; text: string; href: string; isRead: boolean }[];
  /** For administrators: mails that could not be delivered. */
  mailTrouble?: { pending: number; failed: number; lastError: string };
};

/** The notices of the signed-in person. One about something they may not read any more is not told. */
export async function listNotices(req: PayloadRequest): Promise<NoticeList> {
  const actor = actorOf(req);
  const where: Where = { recipient: { equals: actor.id } };
  const all = await findStored<StoredNotice>(req, 'notices', { where, sort: '-at', limit: SHOWN });
  const readable = await readableAmong(req, all);
  const notices = readable.map(({ id, at, kind, text, readAt, ...rest }) => ({
    id,
    at,
    kind: NOTICE_KINDS[kind],
    text,
    href: noticeHref(rest),
    isRead: Boolean(readAt),
  }));
  const trouble = actor.roles.includes('administrator') ? await mailTrouble(req) : undefined;
  return {
    unread: notices.filter(({ isRead }) => !isRead).length,
    notices,
    ...(trouble ? { mailTrouble: trouble } : {}),
  };
}

async function readableAmong(req: PayloadRequest, notices: readonly StoredNotice[]): Promise<StoredNotice[]> {
  const articles = await readableIds(req, 'articles', notices, 'article');
  const issues = await readableIds(req, 'issues', notices, 'issue');
  return notices.filter(
    ({ subjectType, subject }) =>
      subjectType === 'delegation' || (subjectType === 'article' ? articles : issues).has(subject),
  );
}

async function readableIds(
  req: PayloadRequest,
  collection: CollectionSlug,
  notices: readonly StoredNotice[],
  type: string,
): Promise<Set<string>> {
  const ids = [...new Set(notices.filter((one) => one.subjectType === type).map(({ subject }) => subject))];
  if (ids.length === 0) return new Set();
  const where = { id: { in: ids } };
  const options = { collection, where, select: {}, pagination: false, depth: 0, overrideAccess: false, req };
  const { docs } = await req.payload.find({ ...options, user: req.user } as never).catch(forbidden);
  return new Set((docs as { id: string }[]).map(({ id }) => id));
}

// Whoever may read nothing of a collection is refused as a whole.
function forbidden(error: unknown): { docs: never[] } {
  if ((error as { status?: number }).status === 403) return { docs: [] };
  throw error;
}

async function mailTrouble(req: PayloadRequest): Promise<NoticeList['mailTrouble']> {
  const where: Where = { or: [{ mailState: { equals: 'failed' } }, { mailAttempts: { greater_than: 0 } }] };
  const rows = (await findStored<StoredNotice>(req, 'notices', { where, sort: '-at' })).filter(
    ({ mailState }) => mailState === 'failed' || mailState === 'pending',
  );
  if (rows.length === 0) return undefined;
  const failed = rows.filter(({ mailState }) => mailState === 'failed').length;
  return { pending: rows.length - failed, failed, lastError: rows[0]?.mailError ?? '' };
}

/** Marks notices of the signed-in person as read: those named, or all. */
export async function markRead(req: PayloadRequest, ids?: readonly string[]): Promise<NoticeList> {
  const actor = actorOf(req);
  const parts: Where[] = [{ recipient: { equals: actor.id } }, { readAt: { exists: false } }];
  if (ids) parts.push({ id: { in: [...ids] } });
  await setRead(req, { and: parts });
  return listNotices(req);
}

/** What was told of a subject's earlier stage is taken away: nobody is called, or mailed, to what has gone on. */
export async function settleNotices(req: PayloadRequest, { type, id }: SubjectRef): Promise<void> {
  const parts: Where[] = [
    { subjectType: { equals: type } },
    { subject: { equals: id } },
    { kind: { in: [...PASSING_KINDS] } },
  ];
  await req.payload.db.deleteMany({ collection: 'notices', where: { and: parts }, req });
}

// Below the hooks: a read mark is nobody's text. What was read need not be mailed any more.
async function setRead(req: PayloadRequest, where: Where): Promise<void> {
  const rows = await findStored<StoredNotice>(req, 'notices', { where });
  const readAt = new Date().toISOString();
  for (const { id, mailState } of rows) {
    const data = { readAt, mailState: mailState === 'pending' ? 'none' : mailState };
    await req.payload.db.updateOne({ collection: 'notices', id, data, req, returning: false });
  }
}
