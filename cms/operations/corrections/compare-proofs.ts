import type { PayloadRequest } from 'payload';
import type { LineAddress } from '../../../content/model/index.ts';
import {
  type ArticleComparison,
  addressOf,
  type CorrectionRecord,
  grantAccepting,
  hasText,
  hasUnasked,
  type ProofComparison,
  toldWords,
} from '../../editorial/index.ts';
import { actorOf } from '../actor.ts';
import { refuse } from '../problems.ts';
import { loadProof, loadProofLines } from '../proofs/load-proofs.ts';
import { proofProblems } from '../proofs/problems.ts';
import { unaccepted } from '../proofs/proofing.ts';
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
  const { problem } = grantAccepting(actor);
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

/** Compares a proof on the desk with an older one. Throws `ProofUnknown`. */
export async function compareOnDesk(desk: CorrectionDesk, { to, from }: ProofPair): Promise<ProofComparison> {
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
  const { id, title, hash, done, wantedNotDone, unasked, borders, form, facts, isOtherwiseChanged } = article;
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
    borders: borders.map(({ field, ...border }) => ({ ...border, path: field })),
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
  return { correction: number, place: { ...where, path: field }, ...toldWords({ old, new: added }) };
}

// In code points of the newer line: what stands before the first difference.
function firstChange(spans: readonly { kind: string; text: string }[]): number {
  const [first] = spans;
  return first?.kind === 'same' ? Array.from(first.text).length : 0;
}
