import type { PayloadRequest } from 'payload';
import { ProblemError } from '../../content/model/index.ts';
import {
  type Actor,
  type ArticleStage,
  type Attachment,
  articleMachine,
  type DecisionEntry,
  type IssueStage,
  issueMachine,
  type Judgement,
  judge,
  type Proposal,
  type ReviewWarning,
  reviewWarnings,
} from '../editorial/index.ts';
import { refusals } from '../editorial/refusals.ts';
import { actorOf } from './actor.ts';
import { appendAudit } from './append-audit.ts';
import { checkAttachment } from './attachment.ts';
import { auditDecision } from './audit-decision.ts';
import {
  appendDecision,
  type DecisionRecord,
  findByIdempotencyKey,
  loadDecisions,
  type SubjectRef,
} from './decision-records.ts';
import { delegatingActor } from './delegating-actor.ts';
import { inTransaction } from './in-transaction.ts';
import { placeArticle, takeOutArticle } from './issue-placement.ts';
import { tellDecision } from './notices/tell-decision.ts';
import { cmsProblems, refuse } from './problems.ts';
import { firstShown } from './reading-clock.ts';
import {
  type ArticleSituation,
  type IssueSituation,
  loadArticleSituation,
  loadIssueSituation,
} from './situations.ts';
import { storeStage } from './store-stage.ts';

/** What someone sends to decide. `hash` and `revision` are those of the text they were shown. */
export type DecisionRequest = Omit<Proposal, 'attachment' | 'onBehalfOf'> & {
  revision?: number;
  attachment?: Attachment;
  /** The account on whose behalf it is taken. */
  onBehalfOf?: string;
  /** Whether the password was given again; commands, which have no session to abuse, leave it out. */
  isConfirmed?: boolean;
  idempotencyKey: string;
};

/** The answer: the decision as recorded, and whether this request had been answered before. */
export type DecisionAnswer = { record: DecisionRecord; isRepeated: boolean };

/**
 * The only door by which a state changes. In one transaction: load the subject, compare the text shown with the
 * present one, ask the rules, append the decision under its unique key, write the audit line, set the derived stage.
 * Throws `ProblemError`; then nothing is stored but the line that says so. The same idempotency key gives the same answer again.
 */
export async function takeDecision({
  req,
  subject,
  request,
}: {
  req: PayloadRequest;
  subject: SubjectRef;
  request: DecisionRequest;
}): Promise<DecisionAnswer> {
  const attempt = { req, subject, request, actor: actorOf(req) };
  try {
    const answer = await attemptDecision(attempt);
    if (!answer.isRepeated) await tellDecision(req, { subject, record: answer.record });
    return answer;
  } catch (error) {
    if (error instanceof ProblemError) await auditRefusedDecision(attempt, error);
    throw error;
  }
}

async function attemptDecision(attempt: Attempt): Promise<DecisionAnswer> {
  const { req, subject } = attempt;
  const seen = (await loadDecisions(req, subject)).length;
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      return await inTransaction(req, () => decide(attempt));
    } catch (error) {
      const answer = await explainFailure({ ...attempt, seen, error });
      if (answer) return answer;
      if (left === 1) throw error;
    }
  }
}

/** A database without one writer can refuse a transaction because of another one（the audit chain is common to all）. */
const ATTEMPTS = 5;

type Attempt = { req: PayloadRequest; subject: SubjectRef; request: DecisionRequest; actor: Actor };

async function decide(attempt: Attempt): Promise<DecisionAnswer> {
  const { req, subject, request, actor } = attempt;
  const earlier = await repeated(attempt);
  if (earlier) return earlier;
  const attachment = await checkAttachment(req, request.attachment);
  const onBehalfOf = await delegatingActor(req, request.onBehalfOf, actor);
  const situation = await load(attempt);
  const { entry, problem } = judgeAttempt(situation, actor, { ...request, attachment, onBehalfOf });
  if (problem) throw refuse(problem);
  const { label, password } = ruleOf(situation, request.decision)!;
  if (password === 'required' && request.isConfirmed === false)
    throw refuse(cmsProblems.passwordMissing(label));
  const now = new Date();
  const warnings = situation.type === 'article' ? warningsOf(situation, entry, now.getTime()) : [];
  const record = await appendDecision({
    req,
    subject,
    entry,
    history: situation.history,
    circumstances: {
      revision: situation.doc.revision ?? 1,
      at: now.toISOString(),
      idempotencyKey: request.idempotencyKey,
      canonicalText: situation.canonicalText,
      ...(situation.articleHashes ? { articleHashes: situation.articleHashes } : {}),
      ...(warnings.length > 0 ? { warnings } : {}),
    },
  });
  await auditDecision(req, { ref: subject, name: situation.subject.label, label, record });
  await applyEffects(attempt, situation, record);
  return { record, isRepeated: false };
}

function warningsOf(situation: ArticleSituation, entry: DecisionEntry, now: number): ReviewWarning[] {
  const { subject, canonicalText } = situation;
  const history = situation.history.map((item) => ({ ...item, time: new Date(item.at).getTime() }));
  const shown = firstShown(entry.actor.id, { type: 'article', id: subject.id }, subject.hash);
  const since = shown ?? history.at(-1)?.time ?? now;
  const characters = Array.from(canonicalText.replace(/\s/g, '')).length;
  return reviewWarnings({ entry, history, characters, since, now });
}

async function repeated({ req, subject, request, actor }: Attempt): Promise<DecisionAnswer | undefined> {
  const found = await findByIdempotencyKey(req, request.idempotencyKey);
  if (!found) return undefined;
  const isSame =
    found.subject.type === subject.type &&
    found.subject.id === subject.id &&
    found.record.decision === request.decision &&
    found.record.hash === request.hash &&
    found.record.actor.id === actor.id;
  if (!isSame) throw refuse(cmsProblems.keyReused());
  return { record: found.record, isRepeated: true };
}

type Situation = ({ type: 'article' } & ArticleSituation) | ({ type: 'issue' } & IssueSituation);

async function load({ req, subject, request }: Attempt): Promise<Situation> {
  if (subject.type === 'issue') return { type: 'issue', ...(await loadIssueSituation(req, subject.id)) };
  const targetIssue = request.decision === 'placeInIssue' ? request.issue : undefined;
  return { type: 'article', ...(await loadArticleSituation(req, { id: subject.id, targetIssue })) };
}

function judgeAttempt(
  situation: Situation,
  actor: Actor,
  request: Omit<DecisionRequest, 'onBehalfOf'> & Pick<Proposal, 'onBehalfOf'>,
): Judgement {
  const present = situation.doc.revision ?? 1;
  if (request.revision !== undefined && request.revision !== present) {
    return { problem: refusals.changed(situation.subject.label) };
  }
  // Only a placing names an issue; nothing else may carry one into the record.
  const issue = request.decision === 'placeInIssue' ? request.issue : undefined;
  const proposal = { ...request, issue };
  const { history } = situation;
  return situation.type === 'article'
    ? judge({ machine: articleMachine, subject: situation.subject, history, actor }, proposal)
    : judge({ machine: issueMachine, subject: situation.subject, history, actor }, proposal);
}

function ruleOf({ type }: Situation, decision: string) {
  const { rules } = type === 'article' ? articleMachine : issueMachine;
  return rules.find(({ name }) => name === decision);
}

// After the failed transaction, so that the line stays although nothing else does.
async function auditRefusedDecision({ req, subject, request, actor }: Attempt, { problems }: ProblemError) {
  await appendAudit(req, {
    actor: actor.id,
    actorName: actor.name,
    action: `decision.${request.decision}`,
    subject: `${subject.type}:${subject.id}`,
    result: 'refused',
    summary: `${actor.name}的决定没有记下：${problems[0]?.title ?? ''}`,
    detail: { code: problems[0]?.code, hash: request.hash },
  });
}

async function applyEffects({ req, subject }: Attempt, situation: Situation, record: DecisionRecord) {
  await storeStage(req, subject, record.to as ArticleStage | IssueStage);
  if (situation.type !== 'article') return;
  const { targetIssue, currentIssue } = situation.subject;
  const article = subject.id;
  if (record.decision === 'placeInIssue' && targetIssue) {
    await placeArticle(req, { article, issue: targetIssue.id });
  }
  if (record.decision === 'takeOutOfIssue' && currentIssue) {
    await takeOutArticle(req, { article, issue: currentIssue.id });
  }
}

/**
 * After a failed transaction: a refusal passes on; when another request has won the unique key, a repeat of the same
 * request gets the winner's answer and anything else is told that there is a new decision; otherwise nothing is known.
 */
async function explainFailure({
  error,
  seen,
  ...attempt
}: Attempt & { seen: number; error: unknown }): Promise<DecisionAnswer | undefined> {
  const { req, subject } = attempt;
  if (error instanceof ProblemError) throw error;
  const earlier = await repeated(attempt);
  if (earlier) return earlier;
  const present = (await loadDecisions(req, subject)).length;
  if (present > seen) throw refuse(cmsProblems.conflict('这份内容'));
  return undefined;
}
