import type { PayloadRequest } from 'payload';
import { type Problem, ProblemError, readingLines } from '../../../content/model/index.ts';
import { ISSUE_STAGES, PROOF_STAGES } from '../../editorial/index.ts';
import { appendAudit, auditActor } from '../append-audit.ts';
import { refuse } from '../problems.ts';
import { loadIssueSituation, stageOfIssue } from '../situations.ts';
import { loadProof, loadProofLines, loadProofs, type ProofRow, proofText } from './load-proofs.ts';
import { proofMakerRole } from './make-proof.ts';
import { proofProblems } from './problems.ts';
import { readProofFile } from './proof-files.ts';

/** The proofs of an issue as one person sees them. `hash` is that of the issue now; null while it is not whole. */
export type ProofList = {
  proofs: DescribedProof[];
  hash: string | null;
  latest: number | null;
  isCurrent: boolean;
  mayMake: boolean;
  problem?: Problem;
};

/** One proof: number, from what text, by whom and when. */
export type DescribedProof = ReturnType<typeof describeProof>;

/** Tells every proof of an issue, and whether this person may make one now. */
export async function describeProofs(req: PayloadRequest, issue: string): Promise<ProofList> {
  const rows = await loadProofs(req, issue);
  const { hash, titles, problem } = await presentState(req, issue);
  const latest = rows.at(-1);
  return {
    proofs: rows.map((row) => describeProof(row, hash, titles)),
    hash: hash ?? null,
    latest: latest?.seq ?? null,
    isCurrent: latest !== undefined && latest.hash === hash,
    mayMake: !problem,
    ...(problem ? { problem } : {}),
  };
}

type Titles = ReadonlyMap<string, string>;

async function presentState(
  req: PayloadRequest,
  issue: string,
): Promise<{ hash?: string; titles: Titles; problem?: Problem }> {
  try {
    const situation = await loadIssueSituation(req, issue);
    const { hash, label, articles } = situation.subject;
    const titles = new Map(articles.map(({ id, title }) => [id, title]));
    const stage = stageOfIssue(situation);
    const isOpen = PROOF_STAGES.includes(stage);
    const problem =
      whyNotMaker(req) ?? (isOpen ? undefined : proofProblems.stage(label, ISSUE_STAGES[stage]));
    return { hash, titles, ...(problem ? { problem } : {}) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { titles: new Map(), problem: error.problems[0]! };
  }
}

function whyNotMaker(req: PayloadRequest): Problem | undefined {
  try {
    proofMakerRole(req);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0];
    throw error;
  }
}

function describeProof(row: ProofRow, hash: string | undefined, titles: Titles) {
  const { seq, round, stage, pdfSha256, pages, at, actorName, role, articleHashes } = row;
  return {
    number: seq,
    round,
    stage,
    stageLabel: ISSUE_STAGES[stage],
    hash: row.hash,
    pdfSha256,
    pages,
    at,
    actorName,
    role,
    isCurrent: row.hash === hash,
    articles: Object.entries(articleHashes).map(([id, own]) => ({
      id,
      title: titles.get(id) ?? id,
      hash: own,
    })),
  };
}

/** The lines of a proof with their addresses, its pages in order, and the reading lines of its articles. */
export async function describeProofLines(req: PayloadRequest, issue: string, number: number) {
  const row = await loadProof(req, issue, number);
  const lines = await loadProofLines(req, row);
  const { articles } = proofText(row);
  return {
    number,
    lines,
    pages: [...new Set(lines.map(({ page }) => page))],
    articles: articles.map((article) => ({
      id: article.id,
      title: article.title,
      slug: article.slug,
      hash: row.articleHashes[article.id],
      lines: readingLines(article),
    })),
  };
}

/** The PDF of a proof. It leaves the system: the log says who took it. */
export async function exportProof(
  req: PayloadRequest,
  issue: string,
  number: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const row = await loadProof(req, issue, number);
  const bytes = await readProofFile(req, { sha256: row.pdfSha256, ending: '.pdf' });
  const { who, ...actor } = auditActor(req);
  if (!actor.actor) throw refuse(proofProblems.unknown(String(number)));
  await appendAudit(req, {
    ...actor,
    action: 'proof.export',
    subject: row.id,
    result: 'done',
    summary: `${who}取了第 ${number} 次校样的 PDF`,
    detail: { pdf: row.pdfSha256 },
  });
  return bytes;
}
