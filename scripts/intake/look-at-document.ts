import type {
  Doubt,
  IntakeFile,
  IntakeIssue,
  IntakeManuscript,
  IntakeReport,
  Revision,
  RevisionChoice,
} from './draft.ts';
import { LABELS, type LabelledPiece } from './label-pieces.ts';
import { proposeLabels } from './propose-labels.ts';
import { ENCODINGS, type Encoding } from './read/detect-encoding.ts';
import type { ReadFile } from './read/read-text-document.ts';

/** A file as a person looks at it before anything is stored. */
export type LookedAt = {
  file: IntakeFile['name'];
  format: IntakeReport['format'];
  unit: IntakeReport['unit'];
  /** Of a text: how it was read, how else it can be, and its first characters. */
  encoding?: Encoding;
  encodings: readonly Encoding[];
  opening: string;
  /** Places of bytes that are no characters of the encoding. */
  broken: Doubt[];
  /** What the articles would be called. */
  titles: string[];
  /** Tracked changes, and which side of them is shown. */
  revisions: Revision[];
  revisionChoice?: RevisionChoice;
  notes: string[];
  doubts: Doubt[];
  labels: readonly string[];
  pieces: LabelledPiece[];
};

const OPENING = 120;

/** What would become of a document, with its pieces labelled as intake takes them. */
export function lookAtDocument(document: ReadFile, taken: IntakeIssue | IntakeManuscript): LookedAt {
  const { report, articles } = taken;
  const { encoding } = document;
  return {
    file: report.file,
    format: report.format,
    unit: report.unit,
    ...(encoding ? { encoding } : {}),
    encodings: encoding ? ENCODINGS : [],
    opening: document.source.trim().slice(0, OPENING).toWellFormed(),
    broken: report.doubts.filter(({ code }) => code === 'brokenBytes'),
    titles: articles.map(({ title }) => title),
    revisions: report.revisions,
    ...(report.revisionChoice ? { revisionChoice: report.revisionChoice } : {}),
    notes: report.notes,
    doubts: report.doubts.filter(({ code }) => code !== 'brokenBytes'),
    labels: LABELS,
    pieces: proposeLabels(document, taken),
  };
}
