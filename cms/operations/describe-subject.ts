import type { PayloadRequest } from 'payload';
import { type Problem, ProblemError } from '../../content/model/index.ts';
import {
  type Actor,
  articleMachine,
  countingSeqs,
  foldArticle,
  issueMachine,
  type Offer,
  offers,
  presentStage,
  REVIEW_LEVELS,
  ROLES,
  type Subject,
} from '../editorial/index.ts';
import { actorOf } from './actor.ts';
import { type DecisionRecord, loadDecisions, type SubjectRef } from './decision-records.ts';
import { articleStanding, issueStanding } from './derived-stage.ts';
import { loadDoc, type StoredArticle, type StoredIssue } from './load-models.ts';
import { noteShown } from './reading-clock.ts';
import { labelOfIssue, loadArticleSituation, loadIssueSituation } from './situations.ts';

/** Where a subject stands, for one person. `hash` is absent while the text is not whole: see `problems`. */
export type SubjectDescription = {
  id: string;
  label: string;
  stage: string;
  stageLabel: string;
  hash?: string;
  revision: number;
  decisions: ReturnType<typeof describeHistory>;
  offers: Offer[];
  /** An article's three levels: who passed each, and whether that counts for the present text. */
  reviews?: { level: string; label: string; by?: string; at?: string; counts: boolean }[];
  problems: readonly Problem[];
};

/** What was decided on a subject, and what the present person may decide now, with the reason why not. */
export async function describeSubject({
  req,
  subject,
}: {
  req: PayloadRequest;
  subject: SubjectRef;
}): Promise<SubjectDescription> {
  const actor = actorOf(req);
  try {
    return await describeWhole(req, subject, actor);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0]?.code === 'SubjectNotFound') throw error;
    return describeUnfinished(req, subject, error.problems);
  }
}

async function describeWhole(
  req: PayloadRequest,
  ref: SubjectRef,
  actor: Actor,
): Promise<SubjectDescription> {
  if (ref.type === 'article') {
    const { doc, subject, history } = await loadArticleSituation(req, { id: ref.id });
    const situation = { machine: articleMachine, subject, history, actor };
    noteShown(actor.id, ref, subject.hash);
    return {
      ...named(subject, doc),
      ...labelled(articleMachine.stages, presentStage(situation)),
      decisions: describeHistory(articleMachine, history, subject.hash),
      // Which issue is chosen together with the decision: here the choice is still open.
      offers: offers({ ...situation, subject: { ...subject, targetIssue: OPEN_ISSUE } }),
      reviews: describeReviews(history, subject.hash),
      problems: [],
    };
  }
  const { doc, subject, history } = await loadIssueSituation(req, ref.id);
  const situation = { machine: issueMachine, subject, history, actor };
  return {
    ...named(subject, doc),
    ...labelled(issueMachine.stages, presentStage(situation)),
    decisions: describeHistory(issueMachine, history, subject.hash),
    offers: offers(situation),
    problems: subject.contentProblems,
  };
}

const OPEN_ISSUE = { id: '', label: '', stage: 'planned' } as const;

async function describeUnfinished(
  req: PayloadRequest,
  ref: SubjectRef,
  problems: readonly Problem[],
): Promise<SubjectDescription> {
  const isArticle = ref.type === 'article';
  const machine = isArticle ? articleMachine : issueMachine;
  const doc = await loadDoc<StoredArticle & StoredIssue>(req, isArticle ? 'articles' : 'issues', ref.id);
  const stage = isArticle ? (await articleStanding(req, doc)).stage : await issueStanding(req, ref.id);
  const history = await loadDecisions(req, ref);
  return {
    id: ref.id,
    label: isArticle ? `《${doc.title ?? ref.id}》` : labelOfIssue(doc),
    revision: doc.revision ?? 1,
    ...labelled(machine.stages, stage),
    decisions: describeHistory(machine, history, ''),
    offers: [],
    ...(isArticle ? { reviews: describeReviews(history, '') } : {}),
    problems,
  };
}

function named({ id, label, hash }: Subject, doc: { revision?: number | null }) {
  return { id, label, hash, revision: doc.revision ?? 1 };
}

function labelled(stages: Readonly<Record<string, string>>, stage: string) {
  return { stage, stageLabel: stages[stage] ?? stage };
}

type Named = { stages: Readonly<Record<string, string>>; rules: readonly { name: string; label: string }[] };

// What corrections carried to the present text counts for it like what was taken on it.
function describeHistory(machine: Named, history: readonly DecisionRecord[], hash: string) {
  const isArticle = machine.stages === articleMachine.stages;
  const counting = isArticle ? countingSeqs(foldArticle(history), hash) : [];
  return history.map((record) => {
    const isOnPresentText =
      (record.correction?.toHash ?? record.hash) === hash || counting.includes(record.seq);
    return { ...describeRecord(machine, record), isOnPresentText };
  });
}

function describeRecord({ stages, rules }: Named, record: DecisionRecord) {
  const { seq, decision, role, actor, from, to, at, opinion, attachment, revision } = record;
  const { onBehalfOf, warnings, proof, correction } = record;
  return {
    seq,
    decision,
    label: rules.find((rule) => rule.name === decision)?.label ?? decision,
    role,
    roleLabel: ROLES[role],
    actor: actor.id,
    actorName: actor.name,
    at,
    from,
    fromLabel: stages[from] ?? from,
    to,
    toLabel: stages[to] ?? to,
    revision,
    hash: record.hash,
    ...(opinion ? { opinion } : {}),
    ...(attachment ? { attachment } : {}),
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(warnings ? { warnings } : {}),
    ...(proof ? { proof } : {}),
    ...(correction ? { correction } : {}),
  };
}

function describeReviews(history: readonly DecisionRecord[], hash: string) {
  const { passes } = foldArticle(history);
  return REVIEW_LEVELS.map((level) => {
    const own = passes.filter((pass) => pass.level === level);
    const pass = own.findLast((item) => item.hash === hash) ?? own.at(-1);
    const record = pass && history.find((entry) => entry.seq === pass.seq);
    const label = articleMachine.stages[level];
    if (!pass) return { level, label, counts: false };
    return { level, label, by: pass.by.name, at: record?.at, counts: pass.hash === hash };
  });
}
