import type { PayloadRequest } from 'payload';
import { STAFF } from '../../access/rules.ts';
import { idOf } from '../../body/image-use.ts';
import { type Waiting, waitingThings } from '../../editorial/inbox/index.ts';
import type { Actor } from '../../editorial/index.ts';
import type { DecisionRecord, SubjectRef } from '../decision-records.ts';
import { civilToday, officeOffset } from '../inbox/civil-today.ts';
import { activePeople } from '../inbox/load-desk.ts';
import { loadOpenSubjects } from '../inbox/load-open-subjects.ts';
import { getStored } from '../stored.ts';
import type { NewNotice, NoticeKind } from './notice.ts';
import { settleNotices } from './read-notices.ts';
import { tell } from './tell.ts';

type Taken = { subject: SubjectRef; record: DecisionRecord };
type Named = Taken & { label: string; owner?: string };

/** Decisions the whole desk hears of. */
const ANNOUNCED: Readonly<Record<string, { kind: NoticeKind; verb: string }>> = {
  signOff: { kind: 'signedOff', verb: '签发' },
  releaseToPress: { kind: 'released', verb: '付印' },
  publish: { kind: 'published', verb: '出刊' },
};

/**
 * Tells those concerned of a decision: whom the subject waits for now, its author of 退修 and 退稿, everyone of 签发, 付印
 * and 出刊. Runs after the decision is stored and never undoes it: what goes wrong is in the server's log, and the inbox
 * shows what waits all the same.
 */
export async function tellDecision(req: PayloadRequest, taken: Taken): Promise<void> {
  try {
    await settleNotices(req, taken.subject);
    await tell(req, await noticesOf(req, taken));
  } catch (error) {
    req.payload.logger.error({ err: error, msg: `没有记下提醒：${taken.subject.type}:${taken.subject.id}` });
  }
}

async function noticesOf(req: PayloadRequest, decided: Taken): Promise<NewNotice[]> {
  const taken = { ...decided, ...(await namesOf(req, decided.subject)) };
  const people = await activePeople(req);
  const subjects = await loadOpenSubjects(req, taken.subject);
  const [waiting] = waitingThings({ subjects, people, today: civilToday(), offsetMinutes: officeOffset() });
  const called = waiting ? waitsFor(taken, waiting) : [];
  const isCalled = new Set(called.map(({ recipient }) => recipient));
  const heard = [...announcements(taken, people), ...toTheAuthor(taken)];
  return [...called, ...heard.filter(({ recipient }) => !isCalled.has(recipient))].filter(
    ({ recipient }) => recipient !== taken.record.actor.id,
  );
}

async function namesOf(
  req: PayloadRequest,
  { type, id }: SubjectRef,
): Promise<{ label: string; owner?: string }> {
  type Doc = { title?: string | null; label?: string | null; contributor?: unknown };
  const doc = await getStored<Doc>(req, type === 'article' ? 'articles' : 'issues', id);
  if (type === 'issue') return { label: doc?.label ?? id };
  return { label: `《${doc?.title ?? '未命名'}》`, owner: idOf(doc?.contributor) };
}

function base({ subject, record }: Taken, kind: NoticeKind) {
  const event = `${kind}:${subject.type}:${subject.id}:${record.seq}`;
  return { event, kind, subjectType: subject.type, subject: subject.id };
}

function waitsFor(taken: Named, { holders, duty }: Waiting): NewNotice[] {
  const isReturned = taken.record.decision === 'returnForRevision';
  const text = isReturned ? `${taken.label}退回来了，请修改后再交` : `${taken.label}等您办“${duty.label}”`;
  return holders.map(({ id }) => ({
    ...base(taken, isReturned ? 'returned' : 'waits'),
    recipient: id,
    text,
  }));
}

function announcements(taken: Named, people: readonly Actor[]): NewNotice[] {
  const announced = taken.subject.type === 'issue' ? ANNOUNCED[taken.record.decision] : undefined;
  if (!announced) return [];
  const staff = people.filter(({ roles }) =>
    roles.some((role) => (STAFF as readonly string[]).includes(role)),
  );
  const text = `${taken.label}已${announced.verb}`;
  return staff.map(({ id }) => ({ ...base(taken, announced.kind), recipient: id, text }));
}

function toTheAuthor(taken: Named): NewNotice[] {
  if (taken.record.decision !== 'reject' || taken.owner === undefined) return [];
  return [
    { ...base(taken, 'returned'), recipient: taken.owner, text: `${taken.label}未被采用，意见在记录里` },
  ];
}
