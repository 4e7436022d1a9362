import type { StandardFacts } from './raw-standards.ts';

/**
 * A PDF as an independent reader finds it. Lengths in pt, origin at the top left of the trimmed page, y downwards.
 */
export type PdfFacts = {
  title: string;
  language: string;
  pages: PdfPage[];
  /** Bookmarks from top to bottom, all levels. `page` is 1-based. */
  outline: { title: string; page: number }[];
  fonts: PdfFont[];
  /** True when a page sets an RGB colour, or a picture is in RGB. */
  hasRgb: boolean;
  /** True when a page sets black with other inks under it. */
  hasMixedBlack: boolean;
  /** What the file says it keeps: `2U` of PDF/A-2u, the version of PDF/X, and the kinds of its output intents. */
  standards: { pdfA: string | undefined; pdfX: string | undefined; intents: string[] };
  /** The logical structure, when the file is tagged: its articles, and figures without alternate text. */
  structure: { articles: number; figuresWithoutWords: number } | undefined;
  /** Names of what runs, plays or opens by itself: JavaScript, Launch, EmbeddedFile … */
  active: string[];
  file: StandardFacts;
  /** What the file says of itself, twice: in its dictionary and in XMP; names as in the dictionary. */
  said: { name: string; dictionary: string; xmp: string }[];
  /** True when the trailer has an ID. */
  hasIdentifier: boolean;
};

export type PdfFont = { name: string; isEmbedded: boolean; isSubset: boolean };

export type PdfPage = {
  number: number;
  /** The label a viewer shows: the folio, or 封面 and so on. */
  label: string;
  /** Size after trimming. */
  width: number;
  height: number;
  /** True when the sheet is larger than the trimmed page: a page for the press. */
  hasMargin: boolean;
  /** The least distance from the trim to the edge of the bleed, in pt; 0 without a bleed box. */
  bleed: number;
  texts: DrawnText[];
  images: DrawnImage[];
  links: { page: number; y: number }[];
};

/**
 * One showing of text. `tag` is the innermost marked content tag; `article` and `line` are read from it when it marks a
 * line of an article. `faults` are characters drawn as .notdef or without ink.
 */
export type DrawnText = {
  tag: string;
  article?: number;
  line?: number;
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  faults: string[];
  /** Characters that cannot be read back as text; absent when all can. */
  unreadable?: number;
};

/** A picture: its size in pixels and on paper. */
export type DrawnImage = {
  pixels: { width: number; height: number };
  x: number;
  y: number;
  width: number;
  height: number;
};
