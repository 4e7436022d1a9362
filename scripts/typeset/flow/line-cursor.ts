import { type Article, type LinePart, type ReadingLine, readingLines } from '../../../content/model/index.ts';
import type { TextOrigin } from './piece.ts';

/** Hands out the reading lines of an article one after the other, so that what is set is what the model says. */
export type LineCursor = {
  /** The next line, which must be of this part; throws when flow and model disagree about what comes next. */
  take(part: LinePart): { origin: TextOrigin; text: string };
  /** True when every line has been taken. */
  isAtEnd(): boolean;
  /** The number the next footnote of this article gets. */
  nextNoteNumber(): number;
};

/** A cursor at the first reading line of an article. */
export function createLineCursor(article: Article): LineCursor {
  const lines: ReadingLine[] = readingLines(article);
  let at = 0;
  let notes = 0;
  return {
    take(part) {
      const line = lines[at];
      if (line?.part !== part) {
        throw new Error(`reading line ${at} of ${article.id} is ${line?.part ?? 'absent'}, not ${part}`);
      }
      return { origin: { article: article.id, part, line: at++ }, text: line.text };
    },
    isAtEnd: () => at === lines.length,
    nextNoteNumber: () => ++notes,
  };
}
