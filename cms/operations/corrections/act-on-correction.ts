import type { PayloadRequest } from 'payload';
import {
  type Actor,
  CORRECTION_ACTS,
  type CorrectionAct,
  type CorrectionEvent,
  type CorrectionKind,
  type CorrectionRecord,
  type CorrectionState,
  grantAct,
  type Role,
  correctionRefusals as refusals,
  refuseLightKind,
  replaceInField,
  weighIn,
} from '../../editorial/index.ts';
import { actorOf } from '../actor.ts';
import { tellCorrections } from '../notices/tell-correction.ts';
import { refuse } from '../problems.ts';
import { appendEvent, inAttempt, repeatedEvent } from './append-event.ts';
import { applyToArticle } from './apply-to-article.ts';
import { type CorrectionDesk, openCorrectionDesk, situationOf } from './desk.ts';

/** What somebody does with one correction. `state` is the one they were shown. */
export type ActRequest = {
  issue: string;
  number: number;
  act: CorrectionAct;
  state: CorrectionState;
  reason?: string;
  /** With `agree`: the kind it is agreed on, when it is another than was asked for. */
  kind?: CorrectionKind;
  idempotencyKey: string;
};

/** The answer; `hash` is that of the article after `apply`. */
export type ActAnswer = { number: number; isRepeated: boolean; hash?: string };

/**
 * The only door by which a correction goes on: in one transaction it is judged, applied to the text where that is the
 * act, and recorded. Throws `ProblemError`; then nothing is stored but the line that says so.
 */
export async function actOnCorrection(req: PayloadRequest, request: ActRequest): Promise<ActAnswer> {
  const { issue, act } = request;
  const answer = await inAttempt({ req, issue, act }, () => actOnDesk(req, request, actorOf(req)));
  if (!answer.isRepeated) await tellCorrections(req, issue);
  return answer;
}

async function actOnDesk(req: PayloadRequest, request: ActRequest, actor: Actor): Promise<ActAnswer> {
  const { number, act, idempotencyKey } = request;
  const desk = await openCorrectionDesk(req, request.issue);
  const earlier = repeatedEvent(desk, { act, idempotencyKey, actor: actor.id, correction: number });
  if (earlier) return { number, isRepeated: true, ...hashOf(earlier) };
  const correction = desk.book.corrections[number - 1];
  if (!correction) throw refuse(refusals.unknown(number));
  if (correction.state !== request.state) throw refuse(refusals.conflict(correction, request.state));
  const { role, problem } = grantAct(act, await situationOf(desk, correction, actor));
  if (problem) throw refuse(problem);
  const { label, reason } = CORRECTION_ACTS[act];
  if (reason === 'required' && !request.reason?.trim()) throw refuse(refusals.noReason(label));
  const effect = await effectOf(desk, correction, { ...request, role });
  await appendEvent(
    desk,
    { ...eventOf(desk, correction, request), ...effect, role, actor: nameOf(actor) },
    idempotencyKey,
  );
  return { number, isRepeated: false, ...hashOf(effect) };
}

function nameOf({ id, name }: Actor) {
  return { id, name };
}

function hashOf({ hash }: Record<string, unknown>): { hash?: string } {
  return typeof hash === 'string' ? { hash } : {};
}

function eventOf(
  { latestProof }: CorrectionDesk,
  { number, article }: CorrectionRecord,
  { act, reason }: ActRequest,
) {
  const given = reason?.trim();
  return { act, correction: number, article, proof: latestProof, ...(given ? { reason: given } : {}) };
}

type Effect = Partial<Pick<CorrectionEvent, 'kind' | 'place' | 'offset' | 'fromHash' | 'hash'>>;

async function effectOf(
  desk: CorrectionDesk,
  correction: CorrectionRecord,
  request: ActRequest & { role: Role },
): Promise<Effect> {
  if (request.act === 'agree')
    return { kind: await agreedKind(desk, correction, request.kind ?? correction.kind) };
  if (request.act !== 'apply') return {};
  return applyToArticle(desk, correction, request);
}

// Judged again on the proof it was asked on: what it may be called does not depend on who calls it.
async function agreedKind(
  desk: CorrectionDesk,
  correction: CorrectionRecord,
  kind: CorrectionKind,
): Promise<CorrectionKind> {
  const { articles } = await desk.textOf(correction.proof);
  const article = articles.find(({ id }) => id === correction.article)!;
  const { field, offset } = correction.place;
  const after = replaceInField(article, { field, offset, old: correction.old, new: correction.new });
  const problem = after && refuseLightKind(kind, weighIn(article, after, field, correction));
  if (problem) throw refuse(problem);
  return kind;
}
