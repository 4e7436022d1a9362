import type { Problem } from '../../content/model/problem.ts';
import type { Role } from './roles.ts';

/** Who takes a decision. */
export type Actor = { id: string; name: string; roles: readonly Role[] };

/** A document a decision rests on: its number or name as printed, and the SHA-256 of the file when one is kept. */
export type Attachment = { name: string; file?: string; sha256?: string };

/** A proof by its number in the issue and the SHA-256 of its PDF. */
export type ProofRef = { number: number; sha256: string };

/** A correction put into a text: its id, its kind, and the hash of the text it led to. */
export type AppliedCorrection = {
  id: string;
  kind: 'layout' | 'punctuation' | 'wording' | 'substance';
  toHash: string;
};

/** One taken decision. Entries are appended and never changed; `seq` counts from 1 for each subject and is its clock. */
export type DecisionEntry = {
  seq: number;
  decision: string;
  role: Role;
  actor: { id: string; name: string };
  /** 受委托: the person on whose behalf it was taken. */
  onBehalfOf?: { id: string; name: string };
  from: string;
  to: string;
  /** The hash of the text the decision was taken on. */
  hash: string;
  opinion?: string;
  attachment?: Attachment;
  /** For `placeInIssue`: the issue the article was placed in. */
  issue?: string;
  /** For a proof pass: the proof it was taken on. */
  proof?: ProofRef;
  /** For `applyCorrection`: which correction, of what kind, and the hash of the text with it. */
  correction?: AppliedCorrection;
};

/** What every subject has: its name as printed in a sentence（《标题》, 2026年第3期）and the hash of its present text. */
export type Subject = {
  id: string;
  label: string;
  hash: string;
  proofing?: { latestProof?: ProofRef };
};

/** What a check sees; `role` is the one the actor acts in. */
export type CheckContext<S extends Subject, R> = { subject: S; record: R; actor: Actor; role: Role };

/** One decision as data, with the one check that data cannot say. */
export type DecisionRule<S extends Subject, R, Stage extends string> = {
  name: string;
  /** The Chinese word for it, as on the button. */
  label: string;
  /** From which stages, and who may at each. */
  from: Partial<Record<Stage, readonly Role[]>>;
  /** Where it can lead; which of them depends on the record. */
  to: readonly Stage[];
  opinion: 'required' | 'optional';
  attachment?: 'required';
  /** The person says their password again. */
  password?: 'required';
  /** It is taken on the latest proof, which the entry names. */
  onProof?: true;
  /** It tells of a correction that was put into the text. */
  correction?: 'required';
  /** Taken only by a command that has done the thing itself（publish has written the snapshot）, never by hand. */
  byCommand?: true;
  /** The reason why it may not be taken now, beyond stage and role. */
  check?(context: CheckContext<S, R>): Problem | undefined;
};

/** A state machine: the rules, how entries fold into a record, and the stage a record means for a text. */
export type Machine<S extends Subject, R, Stage extends string> = {
  stages: Readonly<Record<Stage, string>>;
  rules: readonly DecisionRule<S, R, Stage>[];
  fold(entries: readonly DecisionEntry[]): R;
  stageOf(record: R, hash: string): Stage;
};
