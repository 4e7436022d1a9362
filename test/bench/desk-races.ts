/** Races of a decision with an edit of the same text: what was passed or signed must be what was shown. */
import { randomUUID } from 'node:crypto';
import { problemStatus } from '../../cms/operations/problems.ts';
import { requestOf } from '../../cms/operations/request-of.ts';
import { takeDecision } from '../../cms/operations/take-decision.ts';
import { ProblemError } from '../../content/model/index.ts';
import type { Account, Answer } from '../helpers/cms.ts';
import type { Desk } from '../int/workflow/desk.ts';
import { rawSql, type Sql } from '../int/workflow/raw-sql.ts';
import { later } from './later.ts';

type Person = keyof Desk['people'];

/** A decision, who takes it, and how far an article or issue is before. `isIssue`: 签发, against an edit of an article in it. */
export type Race = {
  decision: string;
  label: string;
  by: Person;
  stage: string;
  before: [Person, string][];
  isIssue?: true;
};

const REGISTERED: [Person, string][] = [
  ['editor', 'submit'],
  ['editor', 'register'],
  ['editor', 'passSecrecyReview'],
];
const FIRST: [Person, string] = ['editor', 'passFirstReview'];
const SECOND: [Person, string] = ['director', 'passSecondReview'];

export const RACES: readonly Race[] = [
  { decision: 'passFirstReview', label: '初审', by: 'editor', stage: 'firstReview', before: REGISTERED },
  {
    decision: 'passSecondReview',
    label: '复审',
    by: 'director',
    stage: 'secondReview',
    before: [...REGISTERED, FIRST],
  },
  {
    decision: 'passFinalReview',
    label: '终审',
    by: 'chief',
    stage: 'finalReview',
    before: [...REGISTERED, FIRST, SECOND],
  },
  { decision: 'signOff', label: '签发', by: 'chief', stage: 'readThrough', before: [], isIssue: true },
];

/** Where every race of a kind is run: the subject decided on, and the article edited. */
type Track = {
  subject: { type: 'article' | 'issue'; id: string };
  path: string;
  article: string;
  title: string;
  decisions: number;
};

export type Totals = { passed: number; unseen: number; wrong: number };

/** Runs `count` races of one kind, each from the same point. */
export async function raceAll(desk: Desk, race: Race, count: number): Promise<Totals> {
  const sql = rawSql(desk.payload);
  for (const { name } of await sql("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    await sql(`DROP TRIGGER "${name}"`);
  const track = await prepare(desk, race);
  const totals: Totals = { passed: 0, unseen: 0, wrong: 0 };
  for (let turn = 0; turn < count; turn += 1) {
    const { passed, unseen, wrong } = await raceOnce(desk, race, { track, turn });
    totals.passed += Number(passed);
    totals.unseen += Number(unseen);
    totals.wrong += Number(wrong);
    await goBack(desk, sql, track);
  }
  return totals;
}

async function prepare(desk: Desk, race: Race): Promise<Track> {
  const title = '一张读书桌';
  if (race.isIssue) {
    const { issue, articles } = await desk.readThroughIssue(1);
    const [article] = articles as [string];
    const doc = (await desk.request('GET', `/articles/${article}?depth=0`, { as: desk.people.chief })).body;
    return track(desk, { type: 'issue', id: issue }, article, doc.title);
  }
  const id = await desk.manuscript(title);
  const steps = race.before.map(
    ([who, name]) => [desk.people[who], name, { attachment: { name: '审查表 7 号' } }] as const,
  );
  await desk.play(`/articles/${id}`, steps);
  return track(desk, { type: 'article', id }, id, title);
}

async function track(desk: Desk, subject: Track['subject'], article: string, title: string): Promise<Track> {
  const path = `/${subject.type}s/${subject.id}`;
  const { body } = await desk.request('GET', `${path}/decisions`, { as: desk.people.chief });
  return { subject, path, article, title, decisions: body.decisions.length };
}

type Turn = { track: Track; turn: number };

async function raceOnce(desk: Desk, race: Race, { track: place, turn }: Turn) {
  const as = desk.people[race.by];
  const shown = (await desk.request('GET', `${place.path}/decisions`, { as })).body;
  if (shown.stage !== race.stage) throw new Error(`${race.decision} starts at ${shown.stage}`);
  const doc = (await desk.request('GET', `/articles/${place.article}?depth=0`, { as })).body;
  // Either side starts up to 27 ms after the other: they meet at every point.
  const ahead = (turn % 10) * 3;
  const isEditLate = turn % 20 < 10;
  const edit = { title: `第${turn}稿`, revision: doc.revision };
  const [decided, edited] = await Promise.all([
    later(isEditLate ? 0 : ahead, () => decide(desk, race, { as, place, shown })),
    later(isEditLate ? ahead : 0, () =>
      desk.request('PATCH', `/articles/${place.article}`, { as: desk.people.editor, body: edit }),
    ),
  ]);
  const passed = decided.status === 200;
  if (!passed && decided.status !== 409) throw new Error(JSON.stringify(decided.body));
  if (edited.status !== 200 && edited.status !== 409) throw new Error(JSON.stringify(edited.body));
  const now = (await desk.request('GET', `${place.path}/decisions`, { as })).body;
  const isUnchanged = now.hash === shown.hash;
  const advanced = now.stage !== race.stage && isUnchanged;
  return {
    passed,
    unseen: passed && decided.body.decision.hash !== shown.hash,
    // It counts exactly when it was taken and the text is still the one shown; a signed issue admits no edit at all.
    wrong: advanced !== (passed && isUnchanged) || (race.isIssue === true && passed && edited.status === 200),
  };
}

type Shown = { hash: string; revision: number };

/**
 * Through HTTP, but for 签发: its password takes a third of a second to hash before the transaction begins, so the
 * operation behind the endpoint is asked, which is where edit and signature meet.
 */
async function decide(
  desk: Desk,
  race: Race,
  { as, place, shown }: { as: Account; place: Track; shown: Shown },
): Promise<Answer> {
  const { hash, revision } = shown;
  const request = {
    decision: race.decision,
    hash,
    revision,
    opinion: '同意。',
    idempotencyKey: randomUUID(),
  };
  if (!race.isIssue) return desk.request('POST', `${place.path}/decisions`, { as, body: request });
  const req = await requestOf(desk.payload, as.id);
  const headers = new Headers();
  return takeDecision({ req, subject: place.subject, request }).then(
    ({ record }) => ({ status: 200, body: { decision: record }, headers }),
    (error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      return { status: problemStatus(error.problems[0]!), body: { problems: error.problems }, headers };
    },
  );
}

// Behind the back of the CMS, whose triggers are gone: the next race begins where this one did.
async function goBack(desk: Desk, sql: Sql, { subject, decisions, article, title }: Track): Promise<void> {
  await sql('DELETE FROM decisions WHERE subject_type = ? AND subject = ? AND seq > ?', [
    subject.type,
    subject.id,
    decisions,
  ]);
  const path = `/articles/${article}`;
  const doc = (await desk.request('GET', `${path}?depth=0`, { as: desk.people.editor })).body;
  if (doc.title === title) return;
  const answer = await desk.request('PATCH', path, {
    as: desk.people.editor,
    body: { title, revision: doc.revision },
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}
