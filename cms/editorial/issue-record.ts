import type { DecisionEntry } from './machine.ts';
import type { IssueStage } from './states.ts';

/** What the decisions on an issue add up to. */
export type IssueRecord = {
  /** Where the last decision led, whatever has happened to the text since. */
  reached: IssueStage;
  /** The issue hashes the last of each were taken on; voided by `reopen` and `correct`. */
  readThroughHash?: string;
  signedHash?: string;
  releasedHash?: string;
  /** How often it was published; the next publication is this plus one. */
  publications: number;
};

const REACHES: Record<string, IssueStage> = {
  assemble: 'assembled',
  passFirstProof: 'firstProof',
  passSecondProof: 'secondProof',
  passThirdProof: 'thirdProof',
  readThrough: 'readThrough',
  signOff: 'signedOff',
  releaseToPress: 'released',
  publish: 'published',
  correct: 'corrected',
};

/** Folds the decisions on one issue, in order of `seq`, into its record. */
export function foldIssue(entries: readonly DecisionEntry[]): IssueRecord {
  return entries.reduce(applyToIssue, { reached: 'planned', publications: 0 });
}

function applyToIssue(record: IssueRecord, entry: DecisionEntry): IssueRecord {
  if (entry.decision === 'reopen') {
    return { reached: reopenedStage(record), publications: record.publications };
  }
  const reached = REACHES[entry.decision];
  if (!reached) throw new Error(`unknown issue decision: ${entry.decision}`);
  switch (entry.decision) {
    case 'readThrough':
      return { ...record, reached, readThroughHash: entry.hash };
    case 'signOff':
      return { ...record, reached, signedHash: entry.hash };
    case 'releaseToPress':
      return { ...record, reached, releasedHash: entry.hash };
    case 'publish':
      return { ...record, reached, publications: record.publications + 1 };
    case 'correct':
      return { reached, publications: record.publications };
    default:
      return { ...record, reached };
  }
}

/**
 * The stage a record means for a text. A read-through of another text does not count: the issue waits for it again.
 * From 签发 on the issue is frozen and does not fall back: a text changed all the same stops 付印 and 出刊.
 */
export function issueStage(record: IssueRecord, hash: string): IssueStage {
  if (record.reached === 'readThrough' && record.readThroughHash !== hash) return beforeReadThrough(record);
  return record.reached;
}

function beforeReadThrough(record: IssueRecord): IssueStage {
  return record.publications > 0 ? 'corrected' : 'thirdProof';
}

/** Where `reopen` leads: a new issue is planned again, a published one waits for its correction again. */
export function reopenedStage(record: Pick<IssueRecord, 'publications'>): IssueStage {
  return record.publications > 0 ? 'corrected' : 'planned';
}

/** Decisions with which the proofs of an issue begin anew: what was changed before them is not 核红's to ask about. */
const NEW_ROUNDS = ['assemble', 'reopen', 'correct'];

/** Which round of proofs the decisions on an issue have led to; proofs of different rounds are not compared by themselves. */
export function proofRound(entries: readonly Pick<DecisionEntry, 'decision'>[]): number {
  return entries.filter(({ decision }) => NEW_ROUNDS.includes(decision)).length;
}
