import type { Article, Inline, Issue, Table } from '../../content/model/index.ts';

/** How a paragraph looked in the manuscript; what the file did not say is absent. Sizes in pt. */
export type Look = {
  /** Name of its paragraph style. */
  style?: string;
  /** Depth of a heading 1–6, by style or by Markdown #. */
  heading?: number;
  align?: 'center' | 'right';
  /** The whole paragraph is bold. */
  bold?: boolean;
  font?: string;
  size?: number;
  /** Automatic numbering or bullets; `level` 0 is the outermost. */
  list?: { ordered: boolean; level: number };
  /** A page began before it. */
  pageBefore?: boolean;
  /** It carried the end mark □ of an article. */
  ended?: boolean;
  /** A person said that an article begins with it. */
  begins?: boolean;
};

/** A paragraph as read. `at` is its line (text) or its number in the document (Word), counted from 1. */
export type TextPiece = { type: 'text'; at: number; content: Inline[]; look: Look };
export type TablePiece = { type: 'table'; at: number; table: Table; begins?: boolean };
/** A picture; `key` finds its bytes in `SourceDocument.images`. */
export type ImagePiece = { type: 'image'; at: number; key: string; alt?: string; begins?: boolean };
export type Piece = TextPiece | TablePiece | ImagePiece;

/** One thing done to the text. `at` as in `TextPiece`, `offset` in UTF-16 units of that paragraph as it came. */
export type Change = {
  rule: string;
  at: number;
  offset: number;
  before: string;
  after: string;
  /** Of a paragraph that was rejoined: the one it goes on in. */
  onto?: number;
};

/** Text that is not in any article, and why. */
export type Dropped = { at: number; text: string; why: string };

/** Which side of tracked changes is taken: with the changes, or the text as it was before them. */
export type RevisionChoice = 'accepted' | 'original';

/** One tracked change of a Word file, as its author made it; told whichever side is taken. */
export type Revision = {
  kind: 'inserted' | 'deleted' | 'movedFrom' | 'movedTo';
  text: string;
  by?: string;
  /** ISO date and time as Word wrote it. */
  on?: string;
};

/** Something a person should look at; `confidence` 0–1 of what intake decided. */
export type Doubt = {
  code: string;
  at?: number;
  article?: string;
  message: string;
  confidence?: number;
};

/** What became of one paragraph, picture or table: kept as what, or guessed with which confidence. */
export type Fate = {
  at: number;
  fate: 'kept' | 'guessed';
  as: string;
  article?: string;
  confidence?: number;
  characters: number;
};

/** A manuscript as `read/` hands it over. `characters` counts everything visible that the file holds. */
export type SourceDocument = {
  pieces: Piece[];
  images: Map<string, SourceImage>;
  /** What the reader itself left out or noticed. */
  dropped: Dropped[];
  changes: Change[];
  doubts: Doubt[];
  notes: string[];
  /** Tracked changes, in order. */
  revisions: Revision[];
};

/** A picture in the form the model stores: `file` is `images/<sha256>.jpg|png`, sizes in px. */
export type SourceImage = {
  file: string;
  sha256: string;
  width: number;
  height: number;
  bytes: Uint8Array;
};

/**
 * Characters (code points, white space not counted): `in` = `placed` + `dropped` − `changed`, where `changed` is what
 * the listed changes added (negative when they took away). `missing` and `extra` are empty when the counts add up.
 */
export type Balance = {
  in: number;
  placed: number;
  dropped: number;
  changed: number;
  missing: string;
  extra: string;
};

/** What intake tells about one file. */
export type IntakeReport = {
  file: string;
  format: 'docx' | 'text';
  encoding?: string;
  unit: '行' | '段';
  fates: Fate[];
  changes: Change[];
  dropped: Dropped[];
  doubts: Doubt[];
  /** Comments of reviewers, kept as notes to the editor. */
  notes: string[];
  /** Tracked changes of a Word file, and which side of them was taken. */
  revisions: Revision[];
  revisionChoice?: RevisionChoice;
  balance: Balance;
};

/** A manuscript taken in: draft articles that pass the schema, with their pictures by snapshot path. */
export type IntakeManuscript = {
  articles: Article[];
  /** The columns the articles name, in order. */
  columns: { id: string; name: string }[];
  images: Map<string, Uint8Array>;
  report: IntakeReport;
};

/** A whole issue or page taken in. */
export type IntakeIssue = Omit<IntakeManuscript, 'columns'> & { issue: Issue };

/** The file a reader is given. `name` is only used in messages. */
export type IntakeFile = { name: string; bytes: Uint8Array };
