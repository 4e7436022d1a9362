import type { PayloadRequest } from 'payload';
import type { Article, Issue, LineAddress } from '../../../content/model/index.ts';
import type { IssueStage, ProofText, Role } from '../../editorial/index.ts';
import { type ChainedRow, chainedKey, loadChained, PROOF_RECORDS } from '../chained-records.ts';
import { refuse } from '../problems.ts';
import { getStored } from '../stored.ts';
import { proofProblems } from './problems.ts';
import { readProofFile } from './proof-files.ts';

/** A proof as recorded, without its text. `seq` is its number in the issue. */
export type ProofRow = ChainedRow & {
  round: number;
  stage: IssueStage;
  hash: string;
  pdfSha256: string;
  linesSha256: string;
  pages: number;
  articleHashes: Record<string, string>;
  role: Role;
  actor: string;
  actorName: string;
  at: string;
};

/** All proofs of an issue, the first one first. */
export async function loadProofs(req: PayloadRequest, issue: string): Promise<ProofRow[]> {
  return (await loadChained(req, PROOF_RECORDS, issue, 'content')) as ProofRow[];
}

/** One proof by its number. Throws `ProofUnknown`. */
export async function loadProof(req: PayloadRequest, issue: string, number: number): Promise<ProofRow> {
  const row = Number.isInteger(number)
    ? await getStored<ProofRow>(req, PROOF_RECORDS.collection, chainedKey(PROOF_RECORDS, issue, number))
    : undefined;
  if (!row) throw refuse(proofProblems.unknown(String(number)));
  return row;
}

/** The text a proof was made of. Throws `ProofUnknown`. */
export async function loadProofText(req: PayloadRequest, issue: string, number: number): Promise<ProofText> {
  return proofText(await loadProof(req, issue, number));
}

/** The text of a loaded proof. */
export function proofText(row: ProofRow): ProofText {
  const { issue, articles } = JSON.parse(String(row.content)) as { issue: Issue; articles: Article[] };
  return { number: row.seq, issue, articles };
}

/** The addresses of the lines of a proof. Throws `ProofFileMissing`. */
export async function loadProofLines(
  req: PayloadRequest,
  { linesSha256 }: Pick<ProofRow, 'linesSha256'>,
): Promise<LineAddress[]> {
  const bytes = await readProofFile(req, { sha256: linesSha256, ending: '.lines.json' });
  return JSON.parse(new TextDecoder().decode(bytes)) as LineAddress[];
}
