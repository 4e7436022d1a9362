import type { PayloadRequest, Where } from 'payload';
import { NO_MAIL } from '../../mail/no-mail.ts';
import { findStored, getStored } from '../stored.ts';
import { NOTICE_KINDS, noticeHref, type StoredNotice } from './notice.ts';

const MINUTE = 60_000;
/** Minutes until the next attempt, after each failure; after the last one it is given up and told to the administrator. */
const BACKOFF = [1, 5, 15, 60, 240];

/**
 * Mails what waits to be mailed: the kind and a link, neither title nor text. A mail that cannot be delivered stays and
 * is tried again later; nothing else waits for it. How many were sent and how many failed this time.
 */
export async function sendMails(
  req: PayloadRequest,
  { now = new Date(), serverUrl = '' }: { now?: Date; serverUrl?: string } = {},
): Promise<{ sent: number; failed: number }> {
  if (req.payload.email.name === NO_MAIL) return { sent: 0, failed: 0 };
  const parts: Where[] = [
    { mailState: { equals: 'pending' } },
    { mailNextAt: { less_than_equal: now.toISOString() } },
  ];
  const due = await findStored<StoredNotice>(req, 'notices', {
    where: { and: parts },
    sort: 'at',
    limit: 50,
  });
  let sent = 0;
  for (const notice of due) if (await sendOne(req, notice, { now, serverUrl })) sent += 1;
  return { sent, failed: due.length - sent };
}

type Sending = { now: Date; serverUrl: string };

async function sendOne(
  req: PayloadRequest,
  notice: StoredNotice,
  { now, serverUrl }: Sending,
): Promise<boolean> {
  const user = await getStored<{ noticeEmail?: string | null; active?: boolean | null }>(
    req,
    'users',
    notice.recipient,
  );
  if (!user?.noticeEmail || user.active === false) {
    await store(req, notice, { mailState: 'none' });
    return false;
  }
  try {
    await req.payload.sendEmail({ to: user.noticeEmail, ...messageOf(notice, serverUrl) });
    await store(req, notice, { mailState: 'sent', mailError: null });
    return true;
  } catch (error) {
    await store(req, notice, afterFailure(notice, now, error));
    return false;
  }
}

function messageOf(notice: StoredNotice, serverUrl: string): { subject: string; text: string } {
  const what =
    notice.subjectType === 'article' ? '一篇稿件' : notice.subjectType === 'issue' ? '一期' : '一项委托';
  const kind = NOTICE_KINDS[notice.kind];
  return {
    subject: `【刊行】${kind}：${what}`,
    text: `采编系统里有${what}的“${kind}”提醒，请登录查看：\n\n${serverUrl}${noticeHref(notice)}\n\n为安全起见，邮件里不写标题和文字。不再需要邮件的，请在“账号”里清空通知邮箱。\n`,
  };
}

function afterFailure({ mailAttempts }: StoredNotice, now: Date, error: unknown): Partial<StoredNotice> {
  const attempts = (mailAttempts ?? 0) + 1;
  const wait = BACKOFF[attempts - 1];
  const mailError = String((error as Error).message ?? error).slice(0, 200);
  if (wait === undefined) return { mailState: 'failed', mailAttempts: attempts, mailError };
  return {
    mailAttempts: attempts,
    mailNextAt: new Date(now.getTime() + wait * MINUTE).toISOString(),
    mailError,
  };
}

function store(req: PayloadRequest, { id }: StoredNotice, data: Partial<StoredNotice>): Promise<unknown> {
  return req.payload.db.updateOne({ collection: 'notices', id, data, req, returning: false });
}
