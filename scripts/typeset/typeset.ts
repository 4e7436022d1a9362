import { ProblemError } from '../../content/model/index.ts';
import { type FontBook, openFontBook } from './fonts/font-book.ts';
import { missingCharacters } from './fonts/missing-characters.ts';
import { layout } from './layout.ts';
import type { PlacedIssue } from './page/placed.ts';
import { type PaintInput, paintIssue } from './paint/paint-issue.ts';
import type { Design } from './types.ts';

export type TypesetInput = Omit<PaintInput, 'placed' | 'book'> & {
  design: Design;
  /** The fonts, when they are open already. */
  book?: FontBook;
};

/** A finished PDF with the pages it was painted from and the names of the fonts in it. */
export type Typeset = { bytes: Uint8Array; placed: PlacedIssue; fonts: string[] };

/**
 * Snapshot → lines, columns and pages → PDF. Equal snapshots give equal bytes. Throws `ProblemError` naming article,
 * paragraph and character when no font covers a character.
 */
export async function typeset(input: TypesetInput): Promise<Typeset> {
  const { design, book = openFontBook(), ...rest } = input;
  const { snapshot } = rest;
  const placed = layout({ snapshot, design, measure: book.measure });
  const missing = missingCharacters(placed, snapshot, book);
  if (missing.length > 0) throw new ProblemError(missing);
  const { bytes, fonts } = await paintIssue({ ...rest, placed, book });
  return { bytes, placed, fonts };
}
