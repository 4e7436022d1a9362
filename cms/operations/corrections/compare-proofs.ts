import type { PayloadRequest } from 'payload';
import type { LineAddress, Problem } from '../../../content/model/index.ts';
import {
  type ArticleComparison,
  addressOf,
  CHANGE_ACCEPTERS,
  type CorrectionRecord,
  hasText,
  hasUnasked,
  mayDecide,
  type ProofComparison,
  type Role,
  correctionRefusals as refusals,
} from '../../editorial/index.ts';
import { actorOf } from '../actor.ts';
import { refuse } from '../problems.ts';
import { loadProof, loadProofLines } from '../proofs/load-proofs.ts';
import { proofProblems } from '../proofs/problems.ts';
import { unaccepted } from '../proofs/proofing.ts';
import { appendEvent, inAttempt, repeatedEvent } from './append-event.ts';
import { type CorrectionDesk, openCorrectionDesk } from './desk.ts';

/** Which two proofs of an issue: the newer one, and the older（the one before it in its round unless named）. */
export type ProofPair = { issue: string; to: number; from?: number };

/** 核红 as it is told: what is done, what is not, what nobody had asked for and who accepted that. */
export type ToldComparison = Awaited<ReturnType<typeof describeComparison>>;

/** Compares two proofs of an issue. Throws `ProofUnknown`, `ProofFileMissing`. */
export async function describeComparison(req: PayloadRequest, pair: ProofPair) {
  const actor = actorOf(req);
  const desk = await openCorrectionDesk(req, pair.issue);
  const comparison = await compareOnDesk(desk, pair);
  const lines = await loadProofLines(req, await loadProof(req, pair.issue, pair.to));
  const open = unaccepted(comparison, desk.book);
  const { problem } = accepterRole(actor);
  return {
    from: comparison.from,
    to: comparison.to,
    isClean:
      open.length === 0 && comparison.articles.every(({ wantedNotDone }) => wantedNotDone.length === 0),
    articles: comparison.articles.map((article) => describeArticle(desk, comparison, article, lines)),
    byEye: desk.book.corrections
      .filter((item) => !hasText(item) && item.state === 'applied')
      .map(({ number }) => number),
    frame: comparison.frame,
    acceptable: open.map(({ id, hash }) => ({
      article: id,
      hash,
      mayAccept: !problem,
      ...(problem ? { problem } : {}),
    })),
  };
}

async function compareOnDesk(desk: CorrectionDesk, { to, from }: ProofPair): Promise<ProofComparison> {
  const newer = desk.proofs.find(({ seq }) => seq === to);
  if (!newer) throw refuse(proofProblems.unknown(String(to)));
  const older = from ?? desk.proofs.findLast(({ seq, round }) => seq < to && round === newer.round)?.seq;
  if (older === undefined) throw refuse(proofProblems.nothingBefore(to));
  if (older >= to) throw refuse(proofProblems.unknown(String(older)));
  return desk.compare(older, to);
}

function describeArticle(
  { book, rows }: CorrectionDesk,
  { to }: ProofComparison,
  article: ArticleComparison,
  lines: readonly LineAddress[],
) {
  const { id, title, hash, done, wantedNotDone, unasked, form, facts, isOtherwiseChanged } = article;
  const accepted = book.accepted.find(
    (item) => item.article === id && item.hash === hash && item.proof === to,
  );
  return {
    id,
    title,
    hash,
    isChanged: done.length + wantedNotDone.length > 0 || hasUnasked(article),
    done,
    wantedNotDone: wantedNotDone.map((number) => wish(book.corrections[number - 1]!)),
    doneNotWanted: unasked.map(({ part, kind, spans, readingLine }) => ({
      place: { readingLine, ...addressOf(lines, id, readingLine, firstChange(spans)) },
      part,
      kind,
      spans,
      before: spans.flatMap((span) => (span.kind === 'added' ? [] : span.text)).join(''),
      after: spans.flatMap((span) => (span.kind === 'removed' ? [] : span.text)).join(''),
    })),
    form,
    facts,
    isOtherwiseChanged,
    ...(accepted
      ? { accepted: { by: accepted.by.name, at: rows[accepted.seq - 1]!.at, reason: accepted.reason } }
      : {}),
  };
}

function wish({ number, place, old, new: added }: CorrectionRecord) {
  const { field, ...where } = place;
  return { correction: number, place: { ...where, path: field }, old, new: added };
}

// In code points of the newer line: what stands before the first difference.
function firstChange(spans: readonly { kind: string; text: string }[]): number {
  const [first] = spans;
  return first?.kind === 'same' ? Array.from(first.text).length : 0;
}

function accepterRole(actor: ReturnType<typeof actorOf>): { role?: Role; problem?: Problem } {
  const role = mayDecide(actor.roles)
    ? CHANGE_ACCEPTERS.find((item) => actor.roles.includes(item))
    : undefined;
  return role ? { role } : { problem: refusals.role(actor.name, '认可改动', CHANGE_ACCEPTERS) };
}

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
    const { role, problem } = accepterRole(actor);
    if (!role) throw refuse(problem!);
    const reason = request.reason.trim();
    if (!reason) throw refuse(refusals.noReason('认可改动'));
    const open = unaccepted(await compareOnDesk(desk, { issue, to }), desk.book);
    if (!open.some((item) => item.id === article && item.hash === hash))
      throw refuse(refusals.nothingToAccept());
    const event = { act: 'accept' as const, correction: 0, article, proof: to, hash, reason, role };
    await appendEvent(desk, { ...event, actor: { id: actor.id, name: actor.name } }, idempotencyKey);
  });
}
