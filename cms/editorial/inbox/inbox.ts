import type { Actor } from '../machine.ts';
import { candidatesFor } from './candidates.ts';
import { addDays, civilDateOf, daysBetween } from './civil-days.ts';
import { type Duty, dutyOf, mainDutyAt } from './duty.ts';
import type { OpenSubject } from './open-subject.ts';
import { ARTICLE_DAYS, ISSUE_DAYS } from './stage-days.ts';

/** A person lets another decide for them, at present. */
export type DelegationNow = { principal: { id: string; name: string }; delegate: string };

/** The desk at one moment. `people` are the active accounts; `today` is a civil date. */
export type InboxDesk = {
  subjects: readonly OpenSubject[];
  people: readonly Actor[];
  delegations: readonly DelegationNow[];
  today: string;
  /** Minutes east of Greenwich, for the date on which a stage began. */
  offsetMinutes: number;
};

/**
 * How a waiting thing stands to a person: `mine` waits for them alone or was given to them, `open` may be taken by
 * several and was given to nobody, `others` was given to somebody else who may take it.
 */
export type InboxShare = 'mine' | 'open' | 'others';

export type InboxItem = {
  type: OpenSubject['type'];
  id: string;
  title: string;
  stage: string;
  duty: Pick<Duty, 'decision' | 'label'>;
  since: string;
  dueOn: string;
  isOverdue: boolean;
  /** Days it has waited. */
  days: number;
  share: InboxShare;
  /** Whom it waits for, when that is one person. */
  assignee?: { id: string; name: string };
  /** 代: it waits for the person who delegated. */
  onBehalfOf?: { id: string; name: string };
};

/** A waiting thing nobody may take: the roles that are wanted. */
export type InboxGap = Pick<InboxItem, 'type' | 'id' | 'title' | 'stage' | 'duty' | 'since' | 'dueOn'> & {
  roles: Duty['roles'];
};

/** A waiting thing with all who may take it, and those it waits for. */
export type Waiting = Omit<InboxItem, 'share' | 'onBehalfOf'> & {
  candidates: readonly Actor[];
  holders: readonly Actor[];
  roles: Duty['roles'];
};

/** Everything that waits, the most urgent first. Subjects whose road has ended are left out. */
export function waitingThings(desk: Omit<InboxDesk, 'delegations'>): Waiting[] {
  return desk.subjects.flatMap((subject) => waitingThing(desk, subject) ?? []).sort(byUrgency);
}

function waitingThing(
  { people, today, offsetMinutes }: Omit<InboxDesk, 'delegations'>,
  subject: OpenSubject,
): Waiting | undefined {
  const duty = dutyOf(subject);
  if (!duty) return undefined;
  const candidates = candidatesFor(subject, duty, people);
  const holders = holdersAmong(candidates, subject, duty);
  const began = civilDateOf(subject.since, offsetMinutes);
  const dueOn = subject.assignment?.dueOn ?? addDays(began, defaultDays(subject));
  const { type, id, title, stage, since } = subject;
  const [only] = holders;
  return {
    type,
    id,
    title,
    stage,
    since,
    duty: { decision: duty.decision, label: duty.label },
    dueOn,
    isOverdue: dueOn < today,
    days: Math.max(0, daysBetween(began, today)),
    ...(holders.length === 1 && only ? { assignee: { id: only.id, name: only.name } } : {}),
    candidates,
    holders,
    roles: duty.roles,
  };
}

// Whoever was named, if they may still take it; else the author of a draft; else everyone who may.
// A clearance on the way to 终审 is not the step somebody was named for.
function holdersAmong(candidates: readonly Actor[], subject: OpenSubject, duty: Duty): readonly Actor[] {
  const isNamedFor = mainDutyAt(subject.type, subject.stage)?.decision === duty.decision;
  const named = isNamedFor && candidates.find(({ id }) => id === subject.assignment?.assignee);
  if (named) return [named];
  const isWithAuthor = subject.type === 'article' && ['draft', 'returned'].includes(subject.stage);
  const author = isWithAuthor ? candidates.find(({ id }) => id === subject.ownerId) : undefined;
  return author ? [author] : candidates;
}

function defaultDays(subject: OpenSubject): number {
  return (subject.type === 'article' ? ARTICLE_DAYS[subject.stage] : ISSUE_DAYS[subject.stage]) ?? 7;
}

function byUrgency(a: Waiting, b: Waiting): number {
  const key = ({ dueOn, since, id }: Waiting) => `${dueOn} ${since} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

/**
 * What one person's inbox holds. A thing given to somebody who delegated to this person is theirs too, where they may
 * take it themselves: both must be entitled.
 */
export function inboxOf(
  person: Actor,
  waiting: readonly Waiting[],
  desk: Pick<InboxDesk, 'delegations'>,
): InboxItem[] {
  return waiting.flatMap((thing) => itemFor(person, thing, desk) ?? []);
}

function itemFor(person: Actor, thing: Waiting, { delegations }: Pick<InboxDesk, 'delegations'>) {
  const { candidates, holders, roles: _, ...rest } = thing;
  if (!candidates.some(({ id }) => id === person.id)) return undefined;
  if (holders.some(({ id }) => id === person.id))
    return { ...rest, share: holders.length === 1 ? 'mine' : 'open' } as const;
  const given = delegations.find(
    ({ principal, delegate }) => delegate === person.id && holders.some(({ id }) => id === principal.id),
  );
  return given
    ? ({ ...rest, share: 'mine', onBehalfOf: given.principal } as const)
    : ({ ...rest, share: 'others' } as const);
}

/** What nobody may take: no account holds the role, or everyone who does has taken another level or is the author. */
export function gapsIn(waiting: readonly Waiting[]): InboxGap[] {
  return waiting
    .filter(({ holders }) => holders.length === 0)
    .map(({ type, id, title, stage, duty, since, dueOn, roles }) => ({
      type,
      id,
      title,
      stage,
      duty,
      since,
      dueOn,
      roles,
    }));
}
