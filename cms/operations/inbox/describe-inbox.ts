import type { PayloadRequest } from 'payload';
import { STAFF } from '../../access/rules.ts';
import {
  type CorrectionsOfIssue,
  correctionWork,
  gapsIn,
  type InboxGap,
  type InboxItem,
  inboxOf,
  isPlanner,
  type OpenSubject,
  type Waiting,
  waitingForProof,
  waitingThings,
} from '../../editorial/inbox/index.ts';
import { type Actor, ARTICLE_STAGES, ISSUE_STAGES, mayDecide } from '../../editorial/index.ts';
import { actorOf } from '../actor.ts';
import { loadCorrections } from './load-corrections.ts';
import { loadInboxDesk } from './load-desk.ts';

type Staged = { stageLabel: string };

/** Something waiting as planners see it: whom it waits for, by name. */
export type OverviewItem = Omit<InboxItem, 'share' | 'onBehalfOf'> &
  Staged & { holders: { id: string; name: string }[]; candidates: { id: string; name: string }[] };

/** `GET /api/inbox`. `all` and `gaps` only for those who plan; an administrator learns of gaps without their titles. */
export type InboxDescription = {
  today: string;
  items: (InboxItem & Staged)[];
  own: (Pick<InboxItem, 'type' | 'id' | 'title' | 'stage' | 'since'> & Staged)[];
  gaps: (Omit<InboxGap, 'title' | 'id'> & Staged & { id?: string; title?: string })[];
  all?: OverviewItem[];
  /** Corrections of proofs this person can do something about. */
  corrections: { issue: string; title: string; label: string; count: number }[];
  /** Issues on their road, for those who may read them. */
  issues?: (Pick<InboxItem, 'id' | 'title' | 'stage'> & Staged)[];
};

const STAGES: Readonly<Record<string, string>> = { ...ARTICLE_STAGES, ...ISSUE_STAGES };
const staged = <T extends { stage: string }>(item: T): T & Staged => ({
  ...item,
  stageLabel: STAGES[item.stage] ?? item.stage,
});

/** What waits for the signed-in person, and for planners everything that waits. */
export async function describeInbox(req: PayloadRequest): Promise<InboxDescription> {
  const person = actorOf(req);
  const desk = await loadInboxDesk(req);
  const waiting = waitingThings(desk);
  const isPlanning = isPlanner(person.roles);
  const isOnStaff = person.roles.some((role) => (STAFF as readonly string[]).includes(role));
  return {
    today: desk.today,
    items: inboxOf(person, waiting, desk).map(staged),
    own: ownOf(person.id, desk.subjects).map(staged),
    corrections: correctionsFor(person, await loadCorrections(req, desk.subjects)),
    gaps: isPlanning || person.roles.includes('administrator') ? gapsFor(waiting, isPlanning) : [],
    ...(isPlanning ? { all: waiting.map(overviewItem) } : {}),
    ...(isOnStaff ? { issues: issuesOf(desk.subjects) } : {}),
  };
}

function correctionsFor(person: Actor, all: readonly CorrectionsOfIssue[]): InboxDescription['corrections'] {
  return all.flatMap((one) => {
    const { id: issue, label: title } = one.issue;
    const work = correctionWork(person, one).map(({ label, count }) => ({ issue, title, label, count }));
    const unproofed =
      mayDecide(person.roles) && person.roles.includes('production') ? waitingForProof(one) : 0;
    return unproofed > 0 ? [...work, { issue, title, label: '出新校样', count: unproofed }] : work;
  });
}

function ownOf(person: string, subjects: readonly OpenSubject[]) {
  return subjects.flatMap((subject) => {
    if (subject.type !== 'article' || subject.ownerId !== person) return [];
    const { type, id, title, stage, since } = subject;
    return [{ type, id, title, stage, since }];
  });
}

function issuesOf(subjects: readonly OpenSubject[]): NonNullable<InboxDescription['issues']> {
  return subjects
    .filter(({ type }) => type === 'issue')
    .map(({ id, title, stage }) => staged({ id, title, stage }));
}

function gapsFor(waiting: readonly Waiting[], withTitles: boolean): InboxDescription['gaps'] {
  return gapsIn(waiting).map(({ id, title, ...rest }) => staged(withTitles ? { id, title, ...rest } : rest));
}

function overviewItem({ holders, candidates, roles: _, ...rest }: Waiting): OverviewItem {
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return staged({ ...rest, holders: holders.map(named), candidates: candidates.map(named) });
}
