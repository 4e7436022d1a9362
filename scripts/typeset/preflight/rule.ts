import type { Snapshot } from '../../../content/model/index.ts';
import type { DrawnText, PdfFacts, PdfPage } from './read/facts.ts';

/** What every rule sees: the PDF as read back, and the snapshot it should show. */
export type PreflightInput = { pdf: PdfFacts; snapshot: Snapshot };

/**
 * One place where a rule is broken. `page` is physical, from 1; `message` says what came and what was wanted; `at` is the
 * text it is about. `column` and `row` are those of a proof（0 across the columns）, told when the design is known.
 */
export type Finding = {
  message: string;
  page?: number;
  article?: string;
  at?: TextOnPage;
  column?: number;
  row?: number;
};

/** A named rule. A finding of a `hard` rule stops the issue, one of a `warning` rule is for a person to look at. */
export type Rule = {
  name: string;
  title: string;
  severity: 'hard' | 'warning';
  check(input: PreflightInput): Finding[];
};

/** A piece of text with the page it is on. */
export type TextOnPage = DrawnText & { page: number };

/** All text of the file in the order drawn. */
export function allTexts({ pages }: PdfFacts): TextOnPage[] {
  return pages.flatMap((page) => page.texts.map((text) => ({ ...text, page: page.number })));
}

/** True for a file for the press: its pages have a trim inside the sheet. */
export function isPress({ pages }: PdfFacts): boolean {
  return pages.some((page) => page.hasMargin);
}

/** The text of furniture of one kind, pieces joined. */
export function furnitureText(pages: readonly PdfPage[], tags: readonly string[]): string {
  const texts = pages.flatMap((page) => page.texts.filter((text) => tags.includes(text.tag)));
  return texts.map((text) => text.text).join('');
}

/** True for a page of an article; a newspaper's study page has its nameplate instead. */
export function needsFurniture({ texts }: PdfPage, { snapshot }: PreflightInput): boolean {
  return !snapshot.issue.studyPage && texts.some(({ article }) => article !== undefined);
}

/** The text without white space, for comparisons where only the characters count. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The pieces of every article, by its place in printed order. */
export function piecesByArticle(pdf: PdfFacts): Map<number, TextOnPage[]> {
  const pieces = new Map<number, TextOnPage[]>();
  for (const text of allTexts(pdf)) {
    if (text.article === undefined) continue;
    const known = pieces.get(text.article) ?? [];
    known.push(text);
    pieces.set(text.article, known);
  }
  return pieces;
}

/** Of the pieces of a reading line the one with the character at a place（UTF-16）, or the last one. */
export function pieceAt(pieces: readonly TextOnPage[], at: number): TextOnPage | undefined {
  let end = 0;
  for (const piece of pieces) {
    end += piece.text.length;
    if (end > at) return piece;
  }
  return pieces.at(-1);
}

/** The physical page an article begins on. */
export function startPages(pdf: PdfFacts): Map<number, number> {
  const starts = new Map<number, number>();
  for (const { article, page } of allTexts(pdf)) {
    if (article !== undefined && !starts.has(article)) starts.set(article, page);
  }
  return starts;
}
