import type { PayloadRequest } from 'payload';
import {
  CORRECTION_KINDS,
  CORRECTION_STATES,
  type CorrectionRecord,
  ISSUE_STAGES,
  issueMachine,
  toldWords,
} from '../../editorial/index.ts';
import { type CorrectionLine, moment, type Paper, proofSheet } from '../../editorial/papers/index.ts';
import { type CorrectionDesk, openCorrectionDesk } from '../corrections/desk.ts';
import { loadProof } from '../proofs/load-proofs.ts';
import type { IssueSituation } from '../situations.ts';

/** 校对单 of one proof, filled in from the records. Throws `ProofUnknown`. */
export async function loadProofSheet(
  req: PayloadRequest,
  { doc, issue, subject, articles, history }: IssueSituation,
  number: number,
): Promise<Paper> {
  const proof = await loadProof(req, doc.id, number);
  const desk = await openCorrectionDesk(req, doc.id);
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const labels = new Map(issueMachine.rules.map(({ name, label }) => [name, label]));
  const asked = desk.book.corrections.filter((correction) => correction.proof === number);
  return proofSheet({
    office: issue.titleName,
    label: subject.label,
    number,
    stage: ISSUE_STAGES[proof.stage],
    pages: proof.pages,
    madeBy: proof.actorName,
    madeAt: proof.at,
    hash: proof.hash,
    pdf: proof.pdfSha256,
    corrections: asked.map((correction) => lineOf(desk, correction, titles.get(correction.article) ?? '')),
    passed: history
      .filter((entry) => entry.attachment?.sha256 === proof.pdfSha256 || entry.proof?.number === number)
      .map((entry) => ({ label: labels.get(entry.decision) ?? entry.decision, by: entry.actor.name })),
  });
}

function lineOf(desk: CorrectionDesk, correction: CorrectionRecord, article: string): CorrectionLine {
  const { number, place, kind, state, agreed, declined, applied, verified, asked } = correction;
  const reason = declined?.reason ?? correction.reason;
  const { page, column, row } = place;
  const spot = [page && `第${page}面`, column && `第${column}栏`, row && `第${row}行`];
  const told = (act?: { by: { name: string }; seq: number }) =>
    act ? `${act.by.name} ${moment(desk.rows[act.seq - 1]?.at) ?? ''}` : undefined;
  return {
    number,
    article,
    place: spot.filter(Boolean).join(''),
    ...toldWords(correction),
    kind: CORRECTION_KINDS[kind],
    state: CORRECTION_STATES[state],
    asked: told(asked),
    agreed: told(agreed),
    declined: told(declined),
    applied: told(applied),
    verified: told(verified),
    ...(reason ? { reason } : {}),
  };
}
