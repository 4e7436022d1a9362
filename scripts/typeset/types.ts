import type { FlowStyles, TextStyle } from './flow/style.ts';
import type { Ink } from './text/span.ts';

export type { FlowStyles, TextStyle } from './flow/style.ts';
export type { Face } from './text/measure.ts';
export type { Ink } from './text/span.ts';

/** Margins 版心四边 in pt; `inner` is at the spine. */
export type Margins = { top: number; bottom: number; inner: number; outer: number };

/** The running head 书眉 and the folio 页码; each at the outer edge, or as its style is aligned. `headY` and `folioY` are baselines in pt from the top and the foot of the page. */
export type FurnitureStyle = {
  headY: number;
  folioY: number;
  head: TextStyle;
  folio: TextStyle;
  rule: { ink: Ink; thickness: number; gap: number };
  /** Left pages name the issue and right ones the column; with `column` all name the column. */
  heads?: 'column';
};

/** The opening of a column 栏目 above its first article: rows it takes with its name alone, or with description or art; 0 for none. */
export type ColumnOpeningStyle = {
  /** A bar before the name with a rule below, or a band of the bar's ink behind it. */
  shape: 'bar' | 'band';
  rows: { plain: number; full: number };
  name: TextStyle;
  description: TextStyle;
  bar: Ink;
  rule: Ink;
};

/** Where an article may begin below another. Rows of the grid. */
export type SharingRules = {
  /** Rows between two articles on a page. */
  gapRows: number;
  /** An article of the same column begins below when its body has so many rows there; 0 never. */
  followOnRows: number;
  /** The same for the first article of a column, below its opening. */
  newColumnRows: number;
};

export type CoverStyle = {
  /** The nameplate on paper with a rule below it, or on a band of colour from the top edge. */
  shape: 'paper' | 'band';
  nameplate: TextStyle;
  label: TextStyle;
  announce: TextStyle;
  announceTitle: TextStyle;
  notice: TextStyle;
  issuer: TextStyle;
  band: Ink;
  paper: Ink;
};

export type ContentsStyle = {
  title: TextStyle;
  issue: TextStyle;
  column: TextStyle;
  entry: TextStyle;
  authors: TextStyle;
  folio: TextStyle;
  /** The character of the leaders and its ink. */
  leader: { text: string; ink: Ink };
};

export type MastheadStyle = {
  title: TextStyle;
  role: TextStyle;
  names: TextStyle;
  fact: TextStyle;
  notice: TextStyle;
};

/** 补白 at the foot of a page between two rules: a titled piece, or a quotation on an axis, with its source. */
export type FillerStyle = {
  title: TextStyle;
  text: TextStyle;
  quotation: TextStyle;
  source: TextStyle;
  rule: { ink: Ink; thickness: number };
};

/** A newspaper's study page 理论版: the nameplate strip at its head, articles in modules on one page. */
export type StudyPageStyle = {
  /** Rows of the strip with the white below it, and between articles above and beside each other. */
  stripRows: number;
  gapRows: number;
  paper: TextStyle;
  pageName: TextStyle;
  facts: TextStyle;
  /** The boxed notice with the address for manuscripts. */
  notice: TextStyle;
  band: Ink;
};

/** Words the furniture draws; a design for another kind of publication may say them otherwise. */
export type DesignWords = {
  contents: string;
  masthead: string;
  callForPapers: string;
  fillPage: string;
};

/**
 * A print design: numbers and styles, no logic. All lengths in pt unless said otherwise. The grid follows from the
 * trim size of the issue: the margins leave the type area 版心; its columns are whole ems of the body wide, its height
 * whole rows of the body leading.
 */
export type Design = {
  name: string;
  label: string;
  margins: Margins;
  /** Text columns when a column 栏目 does not say, and the least gutter between them. */
  textColumns: 1 | 2 | 3 | 4 | 5 | 6;
  gutter: number;
  columnRule: { ink: Ink; thickness: number } | undefined;
  styles: FlowStyles;
  furniture: FurnitureStyle;
  opening: ColumnOpeningStyle;
  sharing: SharingRules;
  cover: CoverStyle;
  contents: ContentsStyle;
  masthead: MastheadStyle;
  filler: FillerStyle;
  /** Only for designs of a newspaper page. */
  studyPage?: StudyPageStyle;
  words: DesignWords;
};
