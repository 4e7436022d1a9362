import { type FontBook, openFontBook } from './fonts/font-book.ts';
import { layoutMemory } from './page/sheet.ts';
import { type Typeset, type TypesetInput, typeset } from './typeset.ts';

/** A press that stays open: fonts, set paragraphs and set articles of earlier runs serve the later ones. */
export type Typesetter = {
  book: FontBook;
  set(input: Omit<TypesetInput, 'book' | 'memory'>): Promise<Typeset>;
};

/** Opens a press. What it sets is what `typeset` sets, byte for byte; only what changed is set anew. */
export function createTypesetter(): Typesetter {
  const book = openFontBook();
  const memory = layoutMemory();
  return { book, set: (input) => typeset({ ...input, book, memory }) };
}
