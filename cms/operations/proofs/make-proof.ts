import type { PayloadRequest } from 'payload';
import { canonicalJson, imagesOfArticle, imagesOfIssue, ProblemError } from '../../../content/model/index.ts';
import {
  foldIssue,
  ISSUE_STAGES,
  mayDecide,
  PROOF_MAKERS,
  PROOF_STAGES,
  proofRound,
  type Role,
} from '../../editorial/index.ts';
import { refusals } from '../../editorial/refusals.ts';
import { actorOf } from '../actor.ts';
import { appendAudit } from '../append-audit.ts';
import { appendChained, PROOF_RECORDS } from '../chained-records.ts';
import { inTransaction } from '../in-transaction.ts';
import { tellCorrections } from '../notices/tell-correction.ts';
import { refuse } from '../problems.ts';
import { readImages } from '../read-images.ts';
import { type IssueSituation, loadIssueSituation, stageOfIssue } from '../situations.ts';
import { loadProofs, type ProofRow } from './load-proofs.ts';
import { proofProblems } from './problems.ts';
import { keepProofFile, type ProofFile } from './proof-files.ts';
import type { ProofSetter } from './set-proof.ts';

/** What to make a proof of, and with what. The same key gives the same proof again. */
export type ProofOrder = {
  req: PayloadRequest;
  issue: string;
  idempotencyKey: string;
  setProof: ProofSetter;
};

/** The proof, and whether it is one that was there already: of the same text and the same pages, or of the same key. */
export type ProofAnswer = { row: ProofRow; isUnchanged: boolean };

/**
 * Makes a proof of an issue as it stands: the text is taken, set in type, and recorded with the hashes of both — if it
 * is still the text of the issue by then. Throws `ProofNotForRole`, `ProofNotAtStage`, `TextChangedSinceShown`, and what
 * stands in the way of setting it. Nothing of the issue changes.
 */
export async function makeProof(order: ProofOrder): Promise<ProofAnswer> {
  const { req } = order;
  const before = await inTransaction(req, () => readIssue(order));
  if ('row' in before) return before;
  const { situation } = before;
  const pictures = [...imagesOfIssue(situation.issue), ...situation.articles.flatMap(imagesOfArticle)];
  const set = await order.setProof({
    issue: situation.issue,
    articles: situation.articles,
    images: await readImages(req, pictures),
    revision: foldIssue(situation.history).publications + 1,
  });
  // Kept before anything is recorded, outside the transaction: nobody waits while the disk is written.
  const files = {
    pdf: await keepProofFile(req, set.pdf, '.pdf'),
    lines: await keepProofFile(req, set.lines, '.lines.json'),
  };
  const made = await inTransaction(req, async () => {
    const now = await readIssue(order);
    if ('row' in now) return now;
    const { hash, label } = now.situation.subject;
    if (hash !== situation.subject.hash) throw refuse(refusals.changed(label));
    return record({ ...order, ...now, files, pages: set.pages });
  });
  if (!made.isUnchanged) await tellCorrections(req, order.issue);
  return made;
}

/** The files of a set proof as kept, and how many pages it has. */
type Kept = { files: Record<'pdf' | 'lines', ProofFile>; pages: number };

type Read = { situation: IssueSituation; role: Role; rows: ProofRow[] };

async function readIssue({ req, issue, idempotencyKey }: ProofOrder): Promise<Read | ProofAnswer> {
  const role = proofMakerRole(req);
  const rows = await loadProofs(req, issue);
  const earlier = rows.find((row) => row.idempotencyKey === idempotencyKey);
  if (earlier) return { row: earlier, isUnchanged: true };
  const situation = await loadIssueSituation(req, issue);
  const stage = stageOfIssue(situation);
  const { label, contentProblems } = situation.subject;
  if (!PROOF_STAGES.includes(stage)) throw refuse(proofProblems.stage(label, ISSUE_STAGES[stage]));
  if (contentProblems.length > 0) throw new ProblemError(contentProblems);
  return { situation, role, rows };
}

/** The role in which the signed-in person makes a proof. Throws `ProofNotForRole`. */
export function proofMakerRole(req: Pick<PayloadRequest, 'user'>): Role {
  const { name, roles } = actorOf(req);
  const role = mayDecide(roles) ? PROOF_MAKERS.find((item) => roles.includes(item)) : undefined;
  if (!role) throw refuse(proofProblems.role(name, PROOF_MAKERS));
  return role;
}

async function record({
  req,
  issue,
  idempotencyKey,
  situation,
  role,
  rows,
  files: { pdf, lines },
  pages,
}: ProofOrder & Read & Kept): Promise<ProofAnswer> {
  const { subject, history, articleHashes } = situation;
  const last = rows.at(-1);
  const round = proofRound(history);
  const isSame = last?.hash === subject.hash && last.pdfSha256 === pdf.sha256 && last.round === round;
  if (isSame) return { row: last, isUnchanged: true };
  const actor = actorOf(req);
  const row = await appendChained(req, PROOF_RECORDS, {
    issue,
    last,
    round,
    stage: stageOfIssue(situation),
    hash: subject.hash,
    pdfSha256: pdf.sha256,
    linesSha256: lines.sha256,
    pages,
    articleHashes,
    content: canonicalJson({ issue: situation.issue, articles: situation.articles }),
    role,
    actor: actor.id,
    actorName: actor.name,
    at: new Date().toISOString(),
    idempotencyKey,
  });
  await appendAudit(req, {
    actor: actor.id,
    actorName: actor.name,
    action: 'proof.make',
    subject: row.id,
    result: 'done',
    summary: `${actor.name}出了${subject.label}第 ${row.seq} 次校样，${pages} 面`,
    detail: { recordHash: row.recordHash, hash: subject.hash, pdf: pdf.sha256 },
  });
  return { row: row as ProofRow, isUnchanged: false };
}
