import type { Change, Doubt, Fate, Piece } from '../draft.ts';
import type { MastheadFacts } from './parse-masthead.ts';
import type { Segment } from './segment.ts';

/** One article of a cut issue; what the 目录 says of it, if there is one. */
export type CutArticle = {
  segment: Segment;
  title?: string;
  authors?: readonly string[];
  titleConfidence?: number;
  doubts: Doubt[];
};

/** A text cut into columns and articles, before its paragraphs are read. */
export type IssueCut = {
  columns: { name: string; articles: CutArticle[] }[];
  pictureNews: Segment[];
  facts: MastheadFacts;
  motto: string[];
  /** What became of lines that are in no article (目录, 版权页), and their text, which counts as placed. */
  fates: Fate[];
  placed: string[];
  changes: Change[];
  doubts: Doubt[];
  /** Paragraphs that belong to nothing found; they are listed as dropped. */
  leftover: Piece[];
  isPage: boolean;
};
