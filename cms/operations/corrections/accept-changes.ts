import type { PayloadRequest } from 'payload';
import { grantAccepting, correctionRefusals as refusals } from '../../editorial/index.ts';
import { actorOf } from '../actor.ts';
import { refuse } from '../problems.ts';
import { unaccepted } from '../proofs/proofing.ts';
import { appendEvent, inAttempt, repeatedEvent } from './append-event.ts';
import { compareOnDesk } from './compare-proofs.ts';
import { openCorrectionDesk } from './desk.ts';

/** What somebody accepts: the unasked changes that led to this text of an article on a proof. */
export type Acceptance = {
  issue: string;
  to: number;
  article: string;
  hash: string;
  reason: string;
  idempotencyKey: string;
};

/**
 * 认可改动: 编辑室主任 or 总编 answers for changes nobody had asked for（an edit that went through 三审 anew）, so that they
 * no longer stand in the way of 付印. Throws `ProblemError`; then nothing is recorded but the line that says so.
 */
export function acceptChanges(req: PayloadRequest, request: Acceptance): Promise<void> {
  const actor = actorOf(req);
  const { issue, to, article, hash, idempotencyKey } = request;
  return inAttempt({ req, issue, act: 'accept' }, async () => {
    const desk = await openCorrectionDesk(req, issue);
    if (repeatedEvent(desk, { act: 'accept', idempotencyKey, actor: actor.id })) return;
    const { role, problem } = grantAccepting(actor);
    if (problem) throw refuse(problem);
    const reason = request.reason.trim();
    if (!reason) throw refuse(refusals.noReason('认可改动'));
    const open = unaccepted(await compareOnDesk(desk, { issue, to }), desk.book);
    if (!open.some((item) => item.id === article && item.hash === hash))
      throw refuse(refusals.nothingToAccept());
    const event = { act: 'accept' as const, correction: 0, article, proof: to, hash, reason, role };
    await appendEvent(desk, { ...event, actor: { id: actor.id, name: actor.name } }, idempotencyKey);
  });
}
