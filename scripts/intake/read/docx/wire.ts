import type { Change, Doubt, Dropped, Piece, Revision, RevisionChoice } from '../../draft.ts';
import type { WireImage } from './store-image.ts';

/** What the child process writes to its standard output as JSON. */
export type WireDocument = {
  pieces: Piece[];
  images: [key: string, image: WireImage][];
  dropped: Dropped[];
  changes: Change[];
  doubts: Doubt[];
  notes: string[];
  revisions: Revision[];
  revisionChoice: RevisionChoice;
  /** All visible text of the file, for the balance of characters. */
  source: string;
};
