import type { Placed } from '../flow/piece.ts';

export type {
  Placed,
  PlacedBox,
  PlacedImage,
  PlacedLink,
  PlacedRule,
  PlacedText,
  TextOrigin,
} from '../flow/piece.ts';
export type { Ink } from '../text/span.ts';

/** One page; `folio` as printed, absent on covers. Items are in reading order. */
export type PlacedPage = { number: number; width: number; height: number; folio?: string; items: Placed[] };

/** A bookmark; `page` is the physical page, 1-based, `y` in pt from its top. */
export type OutlineEntry = { title: string; page: number; y: number; children: OutlineEntry[] };

/** Room left over on a page, for the person who makes up the issue: a blank page, or the foot of one. In pt. */
export type Fill = { page: number; height: number; reason: 'padding' | 'endOfArticle' };

/** A 补白 that was printed: `filler` counts in the issue's list from 0. */
export type PlacedFiller = { page: number; filler: number };

/**
 * The end of an article: how many rows each of its text columns takes on its last page, and the tallest picture, box or
 * table row in them.
 */
export type ColumnEnd = { article: string; page: number; feet: number[]; tallest: number };

/** A whole issue set in type. `fills` lists empty pages and large holes. */
export type PlacedIssue = {
  pages: PlacedPage[];
  outline: OutlineEntry[];
  contents: ContentsEntry[];
  fills: Fill[];
  fillers: PlacedFiller[];
  ends: ColumnEnd[];
};

/** One line of the 目录 as drawn, with the page on which the article really starts. */
export type ContentsEntry = {
  article: string;
  title: string;
  authors: string[];
  folio: string;
  page: number;
};
