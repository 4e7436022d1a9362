import type { PayloadRequest } from 'payload';
import { isPlanner, waitingThings } from '../../editorial/inbox/index.ts';
import { loadInboxDesk } from '../inbox/load-desk.ts';
import type { NewNotice } from './notice.ts';
import { tell } from './tell.ts';

/**
 * Tells of everything that has become overdue: those it waits for, or the planners when nobody may take it. Each due
 * date is told once. How many notices were new.
 */
export async function sweepOverdue(req: PayloadRequest): Promise<number> {
  const desk = await loadInboxDesk(req);
  const planners = desk.people.filter(({ roles }) => isPlanner(roles));
  const notices = waitingThings(desk)
    .filter(({ isOverdue }) => isOverdue)
    .flatMap(({ type, id, stage, title, duty, dueOn, holders }): NewNotice[] => {
      const text = `${title}的“${duty.label}”已过 ${dueOn} 的期限`;
      const told = holders.length > 0 ? holders : planners;
      return told.map((person) => ({
        event: `overdue:${type}:${id}:${stage}:${dueOn}`,
        recipient: person.id,
        kind: 'overdue',
        subjectType: type,
        subject: id,
        text,
      }));
    });
  return tell(req, notices);
}
