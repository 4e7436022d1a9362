import type { PayloadRequest } from 'payload';
import {
  type CorrectionBook,
  compareProofs,
  correctionName,
  type DecisionEntry,
  foldIssue,
  hasUnasked,
  OPEN_STATES,
  type ProofComparison,
  type ProofingState,
  type ProofText,
  proofRound,
} from '../../editorial/index.ts';
import { loadBook } from '../corrections/load-book.ts';
import { loadProofs, loadProofText, type ProofRow } from './load-proofs.ts';

/** How far the proofs of an issue are, for its decisions. Texts are compared only where 付印 may ask. */
export async function loadProofing(
  req: PayloadRequest,
  issue: string,
  history: readonly DecisionEntry[],
): Promise<ProofingState> {
  const rows = await loadProofs(req, issue);
  const { book } = await loadBook(req, issue);
  const latest = rows.at(-1);
  const isAtPress = foldIssue(history).reached === 'signedOff';
  return {
    ...(latest ? { latestProof: { number: latest.seq, hash: latest.hash, sha256: latest.pdfSha256 } } : {}),
    open: book.corrections.filter(({ state }) => OPEN_STATES.includes(state)).map(correctionName),
    unverified: book.corrections.filter(({ state }) => state === 'applied').map(correctionName),
    unasked: isAtPress ? await unaskedInRound(req, { issue, rows, book, round: proofRound(history) }) : [],
  };
}

async function unaskedInRound(
  req: PayloadRequest,
  { issue, rows, book, round }: { issue: string; rows: ProofRow[]; book: CorrectionBook; round: number },
): Promise<string[]> {
  const found: string[] = [];
  let before: ProofText | undefined;
  for (const { seq } of rows.filter((row) => row.round === round)) {
    const text = await loadProofText(req, issue, seq);
    if (before) found.push(...unaccepted(compareProofs(before, text, book), book).map(nameIn(before, text)));
    before = text;
  }
  return found;
}

function nameIn(from: ProofText, to: ProofText) {
  return ({ title }: { title: string }) => `《${title}》（第 ${from.number} 次到第 ${to.number} 次校样之间）`;
}

/** The articles of a comparison with changes nobody had asked for and nobody has accepted. */
export function unaccepted({ articles, to }: ProofComparison, { accepted }: CorrectionBook) {
  return articles.filter(
    (article) =>
      hasUnasked(article) &&
      !accepted.some(
        (item) => item.article === article.id && item.hash === article.hash && item.proof === to,
      ),
  );
}
