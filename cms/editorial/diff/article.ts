import type { Article } from '../../../content/model/article.ts';
import { articleHash } from '../../../content/model/canonical.ts';
import { type LinePart, type ReadingLine, readingLines } from '../../../content/model/reading-lines.ts';
import { alignLines } from './align.ts';
import { diffText, type Span } from './text.ts';

/** One line of the comparison; `block` is its index in the new body, in the old one for a removed line. */
export type LineDiff = {
  kind: 'same' | 'changed' | 'removed' | 'added';
  part: LinePart;
  block?: number;
  spans: Span[];
};

/** What changed from one text of an article to another. */
export type ArticleDiff = {
  lines: LineDiff[];
  /** Characters (code points) only the new and only the old text has. */
  added: number;
  removed: number;
  /** The texts read the same and yet differ: emphasis, pictures, order of what is not read. */
  isOnlyForm: boolean;
};

/**
 * Compares two texts of an article line by line as a reader sees them, lines aligned, changes by character. The lines
 * without their added spans give the old reading lines, without their removed spans the new ones.
 */
export function diffArticles(before: Article, after: Article): ArticleDiff {
  const lines = alignLines(readingLines(before), readingLines(after)).map(lineDiff);
  const count = (kind: Span['kind']) =>
    lines
      .flatMap(({ spans }) => spans)
      .filter((span) => span.kind === kind)
      .reduce((sum, { text }) => sum + Array.from(text).length, 0);
  const isReadTheSame = lines.every(({ kind }) => kind === 'same');
  return {
    lines,
    added: count('added'),
    removed: count('removed'),
    isOnlyForm: isReadTheSame && articleHash(before) !== articleHash(after),
  };
}

function lineDiff({ before, after }: { before?: ReadingLine; after?: ReadingLine }): LineDiff {
  const { part, block } = (after ?? before)!;
  const place = { part, ...(block === undefined ? {} : { block }) };
  if (!after) return { kind: 'removed', ...place, spans: [{ kind: 'removed', text: before!.text }] };
  if (!before) return { kind: 'added', ...place, spans: [{ kind: 'added', text: after.text }] };
  const isSame = before.text === after.text && before.part === after.part;
  return { kind: isSame ? 'same' : 'changed', ...place, spans: diffText(before.text, after.text) };
}
