import type { Article } from '../../../content/model/article.ts';
import { articleHash } from '../../../content/model/canonical.ts';
import { type LinePart, type ReadingLine, readingLines } from '../../../content/model/reading-lines.ts';
import { alignLines, type LinePair } from './align.ts';
import { diffFacts, type FactChange } from './facts.ts';
import { diffForm, type FormChange } from './form.ts';
import { markMoves } from './moves.ts';
import { diffText, type Span } from './text.ts';

/** One line of the comparison; `block` is its index in the new body, in the old one for a removed line. */
export type LineDiff = {
  kind: 'same' | 'changed' | 'removed' | 'added';
  part: LinePart;
  block?: number;
  spans: Span[];
  /** The same passage elsewhere: a removed and an added line of one number are one line that was moved. */
  move?: number;
  /** What was changed in a line while it was moved; stands on the added one. */
  inMove?: Span[];
};

/** What changed in what a reader sees. */
export type LinesDiff = {
  lines: LineDiff[];
  /** Characters (code points) only the new and only the old text has; what was only moved counts in neither. */
  added: number;
  removed: number;
};

/** What changed from one text of an article to another. */
export type ArticleDiff = LinesDiff & {
  /** The texts read the same and yet differ: emphasis, pictures, order of what is not read. */
  isOnlyForm: boolean;
  /** Blocks that read the same and look different, and pictures that came or went. */
  form: FormChange[];
  /** What is no reading text: 体裁, 栏目, 主题词, 网址名 … */
  facts: FactChange[];
};

/**
 * Compares two texts of an article line by line as a reader sees them, lines aligned, changes by character. The lines
 * without their added spans give the old reading lines, without their removed spans the new ones.
 */
export function diffArticles(before: Article, after: Article): ArticleDiff {
  const found = diffLines(readingLines(before), readingLines(after));
  const isReadTheSame = found.lines.every(({ kind }) => kind === 'same');
  return {
    ...found,
    isOnlyForm: isReadTheSame && articleHash(before) !== articleHash(after),
    form: diffForm(before, after),
    facts: diffFacts(before, after),
  };
}

/** The same for reading lines alone, of texts that are not whole articles (yet). */
export function diffLines(before: readonly ReadingLine[], after: readonly ReadingLine[]): LinesDiff {
  const lines = markMoves(alignLines(before, after).map(lineDiff));
  return { lines, added: countOf(lines, 'added'), removed: countOf(lines, 'removed') };
}

function countOf(lines: readonly LineDiff[], kind: Span['kind']): number {
  return lines
    .flatMap(({ spans, move, inMove }) => (move === undefined ? spans : (inMove ?? [])))
    .filter((span) => span.kind === kind)
    .reduce((sum, { text }) => sum + Array.from(text).length, 0);
}

function lineDiff({ before, after }: LinePair): LineDiff {
  const { part, block } = (after ?? before)!;
  const place = { part, ...(block === undefined ? {} : { block }) };
  if (!after) return { kind: 'removed', ...place, spans: [{ kind: 'removed', text: before!.text }] };
  if (!before) return { kind: 'added', ...place, spans: [{ kind: 'added', text: after.text }] };
  const isSame = before.text === after.text && before.part === after.part;
  return { kind: isSame ? 'same' : 'changed', ...place, spans: diffText(before.text, after.text) };
}
