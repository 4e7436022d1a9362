import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { Payload, PayloadRequest } from 'payload';
import {
  articleMachine,
  foldArticle,
  foldIssue,
  type IssueStage,
  isCleared,
  issueMachine,
  presentStage,
  type ReviewLevel,
} from '../editorial/index.ts';
import type { SubjectRef } from '../operations/decision-records.ts';
import { makeProof } from '../operations/proofs/make-proof.ts';
import { type ProofSetter, proofSetter } from '../operations/proofs/set-proof.ts';
import { requestOf } from '../operations/request-of.ts';
import {
  type IssueSituation,
  loadArticleSituation,
  loadIssueSituation,
  stageOfIssue,
} from '../operations/situations.ts';
import { takeDecision } from '../operations/take-decision.ts';

/** User ids of the people who approve. Of several at one level the first who may do it does. */
export type Approvers = {
  firstReview: readonly string[];
  secondReview: string;
  finalReview: string;
  proofreader: string;
  production: string;
};

/** Told after every article and step, for a progress line: how many of how many. */
export type Progress = (done: number, total: number, label: string) => void;

type Step = { decision: string; by: string | readonly string[]; opinion?: string; attachment?: string };

/**
 * Takes every decision from a draft issue to 付印 through `takeDecision`, one by one and by different people, for the
 * demo and for tests. Continues where an earlier run stopped; throws `ProblemError` at the first refusal.
 */
export async function approveAll({
  payload,
  issueId,
  approvers,
  progress = () => {},
  setProof = proofSetter(homeOf(payload)),
}: {
  payload: Payload;
  issueId: string;
  approvers: Approvers;
  progress?: Progress;
  /** What sets the proof that is read; the typesetter unless said otherwise. */
  setProof?: ProofSetter;
}): Promise<void> {
  const desk = await makeDesk(payload, approvers, setProof);
  const { articles, issue } = await loadIssueSituation(desk.reader, issueId);
  for (const [index, { id, title }] of articles.entries()) {
    await approveArticle(desk, { id, issueId });
    progress(index + 1, articles.length + 1, `《${title}》`);
  }
  await releaseIssue(desk, issueId);
  progress(articles.length + 1, articles.length + 1, `${issue.year}年第${issue.issueNumber}期`);
}

type Desk = {
  requests: ReadonlyMap<string, PayloadRequest>;
  reader: PayloadRequest;
  approvers: Approvers;
  setProof: ProofSetter;
};

function homeOf(payload: Payload): string {
  return dirname(dirname(payload.collections.media!.config.upload.staticDir!));
}

async function makeDesk(payload: Payload, approvers: Approvers, setProof: ProofSetter): Promise<Desk> {
  const requests = new Map<string, PayloadRequest>();
  for (const id of Object.values(approvers).flat()) requests.set(id, await requestOf(payload, id));
  return { requests, reader: requests.get(approvers.secondReview)!, approvers, setProof };
}

/** What an article at each stage still needs; `clearance` is 保密审查, taken when 终审 waits for it. */
function articleStep(stage: string, { approvers }: Desk, hasClearance: boolean): Step | undefined {
  const review = (decision: string, level: ReviewLevel, opinion: string): Step => ({
    decision,
    by: approvers[level],
    opinion,
  });
  switch (stage) {
    case 'draft':
    case 'returned':
      return { decision: 'submit', by: approvers.firstReview };
    case 'submitted':
      return { decision: 'register', by: approvers.firstReview };
    case 'firstReview':
      return review('passFirstReview', 'firstReview', '事实、引文、数字已核，文字已顺，同意送复审。');
    case 'secondReview':
      return review('passSecondReview', 'secondReview', '观点稳妥，结构完整，同意送终审。');
    case 'finalReview':
      if (hasClearance) return review('passFinalReview', 'finalReview', '同意发稿。');
      return {
        decision: 'passSecrecyReview',
        by: approvers.secondReview,
        opinion: '不涉及国家秘密和工作秘密。',
        attachment: '保密审查表',
      };
    case 'accepted':
      return { decision: 'placeInIssue', by: approvers.secondReview };
    default:
      return undefined;
  }
}

async function approveArticle(desk: Desk, { id, issueId }: { id: string; issueId: string }): Promise<void> {
  for (;;) {
    const { subject, history } = await loadArticleSituation(desk.reader, { id });
    const stage = presentStage({ machine: articleMachine, subject, history });
    const hasClearance = isCleared(foldArticle(history), 'passSecrecyReview', subject.hash);
    const step = articleStep(stage, desk, hasClearance);
    if (!step) return;
    await take(desk, { type: 'article', id }, subject.hash, step, issueId);
  }
}

/** The step that follows each stage of an issue, up to 付印. */
function issueStep(stage: IssueStage, { approvers }: Desk): Step | undefined {
  const steps: Partial<Record<IssueStage, Step>> = {
    planned: { decision: 'assemble', by: approvers.secondReview },
    assembled: { decision: 'passFirstProof', by: approvers.proofreader },
    firstProof: { decision: 'passSecondProof', by: approvers.proofreader },
    secondProof: { decision: 'passThirdProof', by: approvers.proofreader },
    thirdProof: { decision: 'readThrough', by: approvers.secondReview },
    corrected: { decision: 'readThrough', by: approvers.secondReview },
    readThrough: { decision: 'signOff', by: approvers.finalReview, opinion: '同意付印。' },
    signedOff: { decision: 'releaseToPress', by: approvers.production },
  };
  return steps[stage];
}

async function releaseIssue(desk: Desk, issueId: string): Promise<void> {
  for (;;) {
    const situation = await loadIssueSituation(desk.reader, issueId);
    if (foldIssue(situation.history).reached === 'released') return;
    const step = issueStep(stageOfIssue(situation), desk);
    if (!step) return;
    await ensureProof(desk, situation, step);
    await take(desk, { type: 'issue', id: issueId }, situation.subject.hash, step);
  }
}

// What is read is a proof of the present text; one serves all passes as long as nothing is changed.
async function ensureProof(
  { requests, approvers, setProof }: Desk,
  { subject }: IssueSituation,
  { decision }: Step,
): Promise<void> {
  const isOnProof = issueMachine.rules.some((rule) => rule.name === decision && rule.onProof);
  if (!isOnProof || subject.proofing?.latestProof?.hash === subject.hash) return;
  const req = requests.get(approvers.production)!;
  await makeProof({ req, issue: subject.id, idempotencyKey: randomUUID(), setProof });
}

async function take(
  desk: Desk,
  subject: SubjectRef,
  hash: string,
  { decision, by, opinion, attachment }: Step,
  issue?: string,
): Promise<void> {
  const people = [by].flat();
  for (const [index, person] of people.entries()) {
    try {
      const request = {
        decision,
        hash,
        opinion,
        attachment: attachment ? { name: attachment } : undefined,
        issue,
        idempotencyKey: randomUUID(),
      };
      await takeDecision({ req: desk.requests.get(person)!, subject, request });
      return;
    } catch (error) {
      if (index === people.length - 1) throw error;
    }
  }
}
