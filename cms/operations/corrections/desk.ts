import type { PayloadRequest } from 'payload';
import {
  type Actor,
  type CorrectionBook,
  type CorrectionRecord,
  type CorrectionSituation,
  compareProofs,
  foldIssue,
  hasText,
  type IssueStage,
  type ProofComparison,
  type ProofText,
} from '../../editorial/index.ts';
import { type DecisionRecord, loadDecisions } from '../decision-records.ts';
import { loadDoc, type StoredIssue } from '../load-models.ts';
import { loadProofs, loadProofText, type ProofRow } from '../proofs/load-proofs.ts';
import { labelOfIssue } from '../situations.ts';
import { type CorrectionRow, loadBook } from './load-book.ts';

/** The proofs and corrections of one issue as they lie on the desk: what every act on them is judged on. */
export type CorrectionDesk = {
  req: PayloadRequest;
  issue: { id: string; label: string; stage: IssueStage };
  proofs: ProofRow[];
  /** The number of the latest proof; 0 before the first. */
  latestProof: number;
  book: CorrectionBook;
  rows: CorrectionRow[];
  /** The text of a proof; read once. */
  textOf(number: number): Promise<ProofText>;
  /** What a comparison of two proofs finds; made once. */
  compare(from: number, to: number): Promise<ProofComparison>;
  /** The decisions on an article; read once. */
  decisionsOn(article: string): Promise<DecisionRecord[]>;
};

/** Lays out the desk of an issue. Throws `SubjectNotFound`. */
export async function openCorrectionDesk(req: PayloadRequest, id: string): Promise<CorrectionDesk> {
  const doc = await loadDoc<StoredIssue>(req, 'issues', id);
  const { reached } = foldIssue(await loadDecisions(req, { type: 'issue', id }));
  const proofs = await loadProofs(req, id);
  const loaded = await loadBook(req, id);
  const textOf = once((number: number) => loadProofText(req, id, number));
  const compared = once(async (pair: string) => {
    const [from, to] = pair.split(' ').map(Number) as [number, number];
    return compareProofs(await textOf(from), await textOf(to), loaded.book);
  });
  return {
    req,
    issue: { id, label: labelOfIssue(doc), stage: reached },
    proofs,
    latestProof: proofs.at(-1)?.seq ?? 0,
    ...loaded,
    textOf,
    compare: (from, to) => compared(`${from} ${to}`),
    decisionsOn: once((article) => loadDecisions(req, { type: 'article', id: article })),
  };
}

function once<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loaded = new Map<Key, Promise<Value>>();
  return (key) => {
    const found = loaded.get(key) ?? load(key);
    loaded.set(key, found);
    return found;
  };
}

/** One correction as an act of this person sees it. */
export async function situationOf(
  desk: CorrectionDesk,
  correction: CorrectionRecord,
  actor: Actor,
): Promise<CorrectionSituation> {
  const decisions = await desk.decisionsOn(correction.article);
  const responsibleEditors = decisions
    .filter(({ decision }) => decision === 'register')
    .map((item) => item.actor.id);
  const isDone = await isDoneOnLatest(desk, correction);
  const { issue, latestProof } = desk;
  return {
    correction,
    actor,
    issue,
    latestProof,
    responsibleEditors,
    ...(isDone === undefined ? {} : { isDone }),
  };
}

/** Whether the latest proof has a correction that was put in before it; `undefined` where a machine cannot tell. */
export async function isDoneOnLatest(
  desk: CorrectionDesk,
  correction: CorrectionRecord,
): Promise<boolean | undefined> {
  const { applied, article, number } = correction;
  if (!applied || !hasText(correction) || desk.latestProof <= applied.proof) return undefined;
  const { articles } = await desk.compare(applied.proof, desk.latestProof);
  return articles.find(({ id }) => id === article)?.done.includes(number);
}
