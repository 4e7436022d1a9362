/** Intake: what authors send → draft articles of the model, and a report of everything kept, guessed and dropped. */

export { articleId, type Combined, combineIntake } from './combine.ts';
export type {
  Balance,
  Change,
  Doubt,
  Dropped,
  Fate,
  IntakeFile,
  IntakeIssue,
  IntakeManuscript,
  IntakeReport,
  Revision,
  RevisionChoice,
} from './draft.ts';
export { isIssueText } from './is-issue-text.ts';
export type { IssueOptions } from './issue-options.ts';
export { LABELS, type LabelledPiece, type PieceLabel } from './label-pieces.ts';
export type { LookedAt } from './look-at-document.ts';
export { ENCODINGS, type Encoding } from './read/detect-encoding.ts';
export { lookAtFile, readIntakeFile } from './read-intake-file.ts';
export { readIssueText } from './read-issue-text.ts';
export { readManuscript } from './read-manuscript.ts';
export { summarize } from './summary.ts';
