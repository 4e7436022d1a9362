import type { Role } from '../roles.ts';
import type { CorrectionKind } from './words.ts';

/** Where a correction goes: the field and UTF-16 offset in it, and where that stands on the proof it was asked on. */
export type CorrectionPlace = {
  field: string;
  offset: number;
  /** The reading line and the code point in it; absent for what no reader sees. */
  readingLine?: number;
  from?: number;
  /** The address on the page, when the typesetter gave one for that line. */
  page?: string;
  column?: number;
  row?: number;
};

/** Something for the agreeing editor to look at, or a reason why a change is one of substance. */
export type ChangeSign = { code: string; label: string };

/** What can happen to a correction; `accept` is no correction but the acceptance of changes nobody had asked for. */
export type CorrectionActName =
  | 'ask'
  | 'agree'
  | 'decline'
  | 'takeBack'
  | 'apply'
  | 'verify'
  | 'redo'
  | 'accept';

/**
 * One thing that happened to the corrections of an issue. Events are appended and never changed; `seq` counts from 1 for
 * each issue. What each carries: `ask` article, place, both texts, kind; `agree` the kind agreed on; `apply` the place
 * where it was put in and the article's hash before and after; `accept` article and hash of the accepted text.
 */
export type CorrectionEvent = {
  seq: number;
  act: CorrectionActName;
  /** The number of the correction in its issue, from 1; 0 for `accept`. */
  correction: number;
  article: string;
  role: Role;
  actor: { id: string; name: string };
  /** The latest proof of that moment: asked on, applied after, verified on, accepted for. */
  proof: number;
  kind?: CorrectionKind;
  place?: CorrectionPlace;
  oldText?: string;
  newText?: string;
  reason?: string;
  offset?: number;
  fromHash?: string;
  hash?: string;
  signs?: readonly ChangeSign[];
};
