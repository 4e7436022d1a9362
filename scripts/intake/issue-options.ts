import type { Issue } from '../../content/model/index.ts';
import type { RevisionChoice } from './draft.ts';
import type { PieceLabel } from './label-pieces.ts';
import type { Encoding } from './read/detect-encoding.ts';

/** What the file does not say about the issue it becomes; the command and the CMS fill these. */
export type IssueOptions = {
  /** Short name of the title in addresses. */
  title?: string;
  /** Full name as on the nameplate. */
  titleName?: string;
  year?: number;
  issueNumber?: string;
  publishedOn?: string;
  /** 印刷日期; never guessed: it is a mandatory notice that somebody answers for. */
  printedOn?: string;
  publicationKind?: Issue['publicationKind'];
  design?: string;
  /** The civil date of taking in: year and date of last resort. */
  today?: string;
  /** What a person said the pieces are; each 主题 begins an article then, whatever the file looks like. */
  labels?: readonly PieceLabel[];
  /** The encoding of a text that a person named; else the one it looks like. */
  encoding?: Encoding;
  /** Which side of tracked changes is taken; else the changed text. */
  revisions?: RevisionChoice;
};
