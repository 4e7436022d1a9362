import { type Article, ProblemError } from '../../content/model/index.ts';
import { type FontBook, openFontBook } from './fonts/font-book.ts';
import { missingCharacters } from './fonts/missing-characters.ts';
import { layout, layoutArticle } from './layout.ts';
import type { PlacedIssue } from './page/placed.ts';
import { asProof } from './page/proof.ts';
import type { LayoutMemory } from './page/sheet.ts';
import { type PaintInput, paintIssue } from './paint/paint-issue.ts';
import type { Design } from './types.ts';

export type TypesetInput = Omit<PaintInput, 'placed' | 'book'> & {
  design: Design;
  /** The fonts, when they are open already. */
  book?: FontBook;
  /** Sets this article alone. */
  article?: Article;
  /** Marks every page as 校样 with line numbers in the margin. */
  isProof?: boolean;
  /** What was set before with the same fonts. */
  memory?: LayoutMemory;
};

/** A finished PDF with the pages it was painted from and the names of the fonts in it. */
export type Typeset = { bytes: Uint8Array; placed: PlacedIssue; fonts: string[] };

/**
 * Snapshot → lines, columns and pages → PDF. Equal snapshots give equal bytes. Throws `ProblemError` naming article,
 * paragraph and character when no font covers a character.
 */
export async function typeset(input: TypesetInput): Promise<Typeset> {
  const { design, book = openFontBook(), article, isProof, memory, ...rest } = input;
  const { snapshot } = rest;
  const setting = { snapshot, design, measure: book.measure, ...(memory ? { memory } : {}) };
  const pages = article ? layoutArticle({ ...setting, article }) : layout(setting);
  const version = snapshot.manifest.hash.slice(0, 12);
  const placed = isProof ? asProof({ ...setting, issue: snapshot.issue, placed: pages, version }) : pages;
  const missing = missingCharacters(placed, snapshot, book);
  if (missing.length > 0) throw new ProblemError(missing);
  const { bytes, fonts } = await paintIssue({ ...rest, placed, book });
  return { bytes, placed, fonts };
}
