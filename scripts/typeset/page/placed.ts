import type { LinePart } from '../../../content/model/index.ts';
import type { Face } from '../text/measure.ts';

/** CMYK in 0–1. Black text is `{c:0,m:0,y:0,k:1}`. */
export type Ink = { c: number; m: number; y: number; k: number };

/** Where a piece of text comes from, for tags, checks and text comparison. Absent for page furniture. */
export type TextOrigin = { article: string; part: LinePart; line: number };

/**
 * One line of type. All lengths in pt, origin at the top left of the trimmed page, y downwards; `y` is the baseline.
 * `offsets[i]` is the distance of the i-th code point of `text` from `x`: the final place, all glue, squeeze and
 * tracking included. White space that only exists as glue is in `text` when it is in the source.
 */
export type PlacedText = {
  kind: 'text';
  x: number;
  y: number;
  face: Face;
  size: number;
  ink: Ink;
  text: string;
  offsets: readonly number[];
  /** Distance from `x` to the end of the last glyph. */
  width: number;
  origin?: TextOrigin;
  /** Page furniture kind when there is no origin. */
  furniture?: 'runningHead' | 'folio' | 'contents' | 'masthead' | 'cover' | 'endMark' | 'notice';
};

export type PlacedRule = {
  kind: 'rule';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  thickness: number;
  ink: Ink;
};
export type PlacedBox = {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: Ink;
  stroke?: { ink: Ink; thickness: number };
};
/** A picture; `file` is the image's name in the snapshot（images/<sha256>.jpg）. `crop` as in CSS `cover` when set. */
export type PlacedImage = {
  kind: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  file: string;
  alt: string;
  fit: 'fill' | 'cover';
};
/** A region a reader can click: to a page (1-based physical page) or an address. */
export type PlacedLink = {
  kind: 'link';
  x: number;
  y: number;
  width: number;
  height: number;
  page?: number;
  href?: string;
};
export type Placed = PlacedText | PlacedRule | PlacedBox | PlacedImage | PlacedLink;

/** One page; `folio` as printed, absent on covers. Items are in reading order. */
export type PlacedPage = { number: number; width: number; height: number; folio?: string; items: Placed[] };

/** A bookmark; `page` is the physical page, 1-based, `y` in pt from its top. */
export type OutlineEntry = { title: string; page: number; y: number; children: OutlineEntry[] };

/** A whole issue set in type. */
export type PlacedIssue = { pages: PlacedPage[]; outline: OutlineEntry[]; contents: ContentsEntry[] };

/** One line of the 目录 as drawn, with the page on which the article really starts. */
export type ContentsEntry = {
  article: string;
  title: string;
  authors: string[];
  folio: string;
  page: number;
};
