import type { PayloadRequest, Where } from 'payload';
import { type CorrectionsOfIssue, correctionWork } from '../../editorial/inbox/index.ts';
import type { Actor, CorrectionRecord } from '../../editorial/index.ts';
import { actorOf } from '../actor.ts';
import { openCorrectionDesk } from '../corrections/desk.ts';
import { correctionsUnderWay } from '../inbox/load-corrections.ts';
import { activePeople } from '../inbox/load-desk.ts';
import { findStored } from '../stored.ts';
import type { NewNotice, StoredNotice } from './notice.ts';
import { tell } from './tell.ts';

/**
 * Tells whom the corrections of an issue wait for now: each person once for each step, until they have read it or there
 * is nothing left to do; and the one who asked that a correction was declined. Runs after the act（or a new proof）is
 * stored and never undoes it: what goes wrong is in the server's log, and the inbox shows what waits all the same.
 */
export async function tellCorrections(req: PayloadRequest, issue: string): Promise<void> {
  try {
    const desk = await openCorrectionDesk(req, issue);
    const people = await activePeople(req);
    const unread = await unreadOf(req, issue);
    const waiting = await waitingFor(await correctionsUnderWay(req, desk), people, desk.rows.length);
    await takeAway(req, unread, waiting);
    const isTold = new Set(unread.map(keyOf));
    const fresh = waiting.filter((notice) => !isTold.has(keyOf(notice)));
    const notices = [...fresh, ...declinedNotices(desk.issue, desk.book.corrections)];
    const actor = actorOf(req);
    await tell(
      req,
      notices.filter(({ recipient }) => recipient !== actor.id),
    );
  } catch (error) {
    req.payload.logger.error({ err: error, msg: `没有记下校改的提醒：issue:${issue}` });
  }
}

/** What makes two notices the same thing to one person: `event` ends with the moment, which does not count. */
function keyOf({ recipient, text }: Pick<NewNotice, 'recipient' | 'text'>): string {
  return `${recipient} ${text}`;
}

function unreadOf(req: PayloadRequest, issue: string): Promise<StoredNotice[]> {
  const parts: Where[] = [
    { subjectType: { equals: 'issue' } },
    { subject: { equals: issue } },
    { kind: { equals: 'correction' } },
    { readAt: { exists: false } },
  ];
  return findStored<StoredNotice>(req, 'notices', { where: { and: parts } });
}

// Nobody is called, or mailed, to what others have done meanwhile.
async function takeAway(
  req: PayloadRequest,
  unread: readonly StoredNotice[],
  waiting: readonly NewNotice[],
): Promise<void> {
  const isWaiting = new Set(waiting.map(keyOf));
  const past = unread.filter((notice) => !isWaiting.has(keyOf(notice))).map(({ id }) => id);
  if (past.length === 0) return;
  await req.payload.db.deleteMany({ collection: 'notices', where: { id: { in: past } }, req });
}

function waitingFor(underWay: CorrectionsOfIssue, people: readonly Actor[], moment: number): NewNotice[] {
  const { issue, latestProof } = underWay;
  return people.flatMap((person) =>
    correctionWork(person, underWay).map(
      ({ act, label }): NewNotice => ({
        event: `correction:${issue.id}:${act}:${latestProof}:${moment}`,
        recipient: person.id,
        kind: 'correction',
        subjectType: 'issue',
        subject: issue.id,
        text: `${issue.label}有校改等您“${label}”`,
      }),
    ),
  );
}

// One notice for each time: `tell` stores none a second time.
function declinedNotices(
  issue: CorrectionsOfIssue['issue'],
  corrections: readonly CorrectionRecord[],
): NewNotice[] {
  return corrections.flatMap(({ number, state, asked, declined }): NewNotice[] => {
    if (state !== 'declined' || !declined || declined.by.id === asked.by.id) return [];
    return [
      {
        event: `declined:${issue.id}:${number}`,
        recipient: asked.by.id,
        kind: 'declined',
        subjectType: 'issue',
        subject: issue.id,
        text: `${issue.label}第 ${number} 条校改定为“不改”，理由在“校样与校改”里`,
      },
    ];
  });
}
