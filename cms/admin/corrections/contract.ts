import type { LineAddress } from '../../../content/model/line-address.ts';
import type { Border } from '../../editorial/corrections/border.ts';
import type {
  CorrectionList,
  DescribedCorrection,
} from '../../operations/corrections/describe-corrections.ts';
import type { DescribedProof, ProofList } from '../../operations/proofs/describe-proofs.ts';

export type { CorrectionList, DescribedCorrection, DescribedProof, ProofList };

/** A printed line of a proof. */
export type ProofLine = LineAddress;

/** `GET …/proofs/:number/lines`. */
export type ProofLines = {
  number: number;
  lines: ProofLine[];
  pages: string[];
  articles: { id: string; title: string; lines: { part: string; text: string }[] }[];
};

/** `GET …/proofs/:number/compare`: 核红. */
export type ProofComparison = {
  from: number;
  to: number;
  isClean: boolean;
  articles: {
    id: string;
    title: string;
    isChanged: boolean;
    done: number[];
    wantedNotDone: {
      correction: number;
      place: { page?: string; row?: number };
      old: string;
      new: string;
      border?: Border;
    }[];
    doneNotWanted: {
      place: { page?: string; column?: number; row?: number; readingLine: number };
      part: string;
      before: string;
      after: string;
      spans: { kind: 'same' | 'removed' | 'added'; text: string }[];
      accepted?: { by: string; at: string; reason: string };
    }[];
    borders: { border: Border; path: string; before: string; after: string }[];
    form: {
      change: 'kind' | 'emphasis' | 'picture' | 'pictureAdded' | 'pictureRemoved';
      block: number;
      text: string;
    }[];
  }[];
  byEye: number[];
  frame: string[];
  acceptable: { article: string; hash: string; mayAccept: boolean; problem?: { message: string } }[];
};

/** Where a line or a correction stands, as a proofreader says it. */
export function placeWords({ page, column, row }: { page?: string; column?: number; row?: number }): string {
  const parts = [
    page === undefined ? '' : `${page} 页`,
    column === undefined || column === 0 ? '' : `${column} 栏`,
    row === undefined ? '' : `${row} 行`,
  ];
  return parts.filter((part) => part !== '').join(' ') || '位置未定';
}
