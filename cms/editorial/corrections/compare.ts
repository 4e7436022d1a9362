import type { Article } from '../../../content/model/article.ts';
import { articleHash, canonicalJson } from '../../../content/model/canonical.ts';
import type { Issue } from '../../../content/model/issue.ts';
import { segmentedLines } from '../../../content/model/reading-lines.ts';
import { diffArticles, type FactChange, type FormChange, type LineDiff } from '../diff/index.ts';
import { diffSequence } from '../diff/sequence.ts';
import { borderOf } from './border.ts';
import { type BorderChange, bordersBetween } from './compare-borders.ts';
import { parsePath } from './field-path.ts';
import { fieldText, replaceInField } from './field-text.ts';
import type { CorrectionBook, CorrectionRecord } from './record.ts';
import {
  type AppliedChange,
  appliedChanges,
  hasText,
  placeAfter,
  type Replayed,
  replayChanges,
} from './replay.ts';

/** The text of a proof. */
export type ProofText = { number: number; issue: Issue; articles: readonly Article[] };

/** A line that differs although nobody had asked for it; `readingLine` is its place in the newer proof. */
export type UnaskedLine = LineDiff & { readingLine: number };

/** What a comparison of two proofs found in one article. */
export type ArticleComparison = {
  id: string;
  title: string;
  /** The hash of its text on the newer proof. */
  hash: string;
  /** Numbers of corrections: done as asked, and wanted but not done. */
  done: number[];
  wantedNotDone: number[];
  /** Done but not wanted: lines that read differently, and differences no line shows. */
  unasked: UnaskedLine[];
  /** Borders of paragraphs taken away or put in, told once and not as lines that read differently. */
  borders: BorderChange[];
  form: FormChange[];
  facts: FactChange[];
  /** The texts differ in something that none of these shows（white space of a headline, 替代文字）. */
  isOtherwiseChanged: boolean;
};

/** What a comparison found: articles both proofs have, and what differs besides（版权页、封面、栏目与顺序、增减文章）. */
export type ProofComparison = { from: number; to: number; articles: ArticleComparison[]; frame: string[] };

/**
 * 核红: compares two proofs. Wanted are the corrections put in between them and those agreed but not put in; everything
 * else that differs is done but not wanted. A correction counts as done when the newer text is nearer with it than
 * without it.
 */
export function compareProofs(from: ProofText, to: ProofText, book: CorrectionBook): ProofComparison {
  const before = new Map(from.articles.map((article) => [article.id, article]));
  const articles = to.articles.flatMap((article) => {
    const old = before.get(article.id);
    return old ? [compareArticle({ old, article, book, from: from.number, to: to.number })] : [];
  });
  return { from: from.number, to: to.number, articles, frame: frameChanges(from, to) };
}

/** Whether an article has changes nobody had asked for. */
export function hasUnasked({ isOtherwiseChanged, ...found }: ArticleComparison): boolean {
  return isOtherwiseChanged || countOf(found) > 0;
}

type Found = Pick<ArticleComparison, 'unasked' | 'borders' | 'form' | 'facts'>;

function countOf({ unasked, borders, form, facts }: Found): number {
  return unasked.length + borders.length + form.length + facts.length;
}

type Pair = { old: Article; article: Article; book: CorrectionBook; from: number; to: number };

function compareArticle(pair: Pair): ArticleComparison {
  const { old, article, book, from, to } = pair;
  const changes = appliedChanges(book, article.id).filter(({ proof }) => proof >= from && proof < to);
  // Changes that do not fit the older text（it was edited in between）cannot have been done to it.
  const { text, steps, missing } = replayChanges(old, changes);
  const wanted = finalPlaces(steps);
  const undone =
    articleHash(text) === articleHash(article) ? [] : wanted.filter((item) => !isDone(text, article, item));
  const expected = withoutChanges(text, undone);
  const notDone = [...missing, ...undone].map(({ correction }) => correction);
  const open = book.corrections.filter((item) => isOpenIn(item, pair)).map(({ number }) => number);
  return {
    id: article.id,
    title: article.title,
    hash: articleHash(article),
    done: numbersOf(changes, notDone),
    wantedNotDone: [...new Set([...notDone, ...open])].sort((a, b) => a - b),
    ...differences(expected, article),
  };
}

const NOTHING = { unasked: [], borders: [], form: [], facts: [], isOtherwiseChanged: false };

function differences(
  expected: Article,
  article: Article,
): Omit<ArticleComparison, 'id' | 'title' | 'hash' | 'done' | 'wantedNotDone'> {
  if (articleHash(expected) === articleHash(article)) return NOTHING;
  const { text, borders } = bordersBetween(expected, article);
  const { lines, form, facts } = diffArticles(text, article);
  const found = { unasked: unaskedLines(lines), borders, form, facts };
  return { ...found, isOtherwiseChanged: countOf(found) === 0 };
}

function numbersOf(changes: readonly AppliedChange[], except: readonly number[]): number[] {
  const numbers = changes.map(({ correction }) => correction).filter((number) => !except.includes(number));
  return [...new Set(numbers)];
}

// Agreed on a proof up to the older one, and not put in to this day.
function isOpenIn(item: CorrectionRecord, { article, from }: Pair): boolean {
  return item.article === article.id && item.state === 'agreed' && item.proof <= from && hasText(item);
}

/** The changes where they stand in the text with all of them; one that a later one went over is left out. */
function finalPlaces(steps: Replayed['steps']): AppliedChange[] {
  return steps.flatMap(({ change }, index) => {
    const { field, offset } = change;
    const moved = placeAfter({ field, offset, length: change.new.length }, steps.slice(index + 1));
    return moved ? [{ ...change, field: moved.field, offset: moved.offset }] : [];
  });
}

function isDone(text: Article, article: Article, change: AppliedChange): boolean {
  const without = withoutChanges(text, [change]);
  const target = lettersOf(article);
  return distance(lettersOf(text), target) < distance(lettersOf(without), target);
}

// From the end of the text, so that the places before it stay; of one paragraph the borders last.
function withoutChanges(text: Article, changes: readonly AppliedChange[]): Article {
  return [...changes].sort(fromTheEnd).reduce((result, { field, offset, old, new: added }) => {
    return replaceInField(result, { field, offset, old: added, new: old }) ?? result;
  }, text);
}

function fromTheEnd(a: AppliedChange, b: AppliedChange): number {
  const [first, second] = [a, b].map(orderOf) as [number[], number[]];
  const index = first.findIndex((part, at) => part !== (second[at] ?? -1));
  return index < 0 ? second.length - first.length : (second[index] ?? -1) - first[index]!;
}

// Paragraph by paragraph; in one of them its footnotes come after all of its text.
function orderOf(change: AppliedChange): number[] {
  const { keys, note } = parsePath(change.field);
  const places = keys.filter((key) => typeof key === 'number');
  return [...places, note, change.offset, borderOf(change) ? 0 : 1];
}

// Every field as it is stored: a preferred break in a headline is seen by nobody in a reading line.
function lettersOf(article: Article): string[] {
  const fields = segmentedLines(article).flatMap(({ segments }) =>
    segments.flatMap(({ field }) => field ?? []),
  );
  return Array.from([...new Set(fields)].map((field) => fieldText(article, field)).join('\n'));
}

function distance(a: readonly string[], b: readonly string[]): number {
  return diffSequence(a, b).filter(({ kind }) => kind !== 'same').length;
}

function unaskedLines(lines: readonly LineDiff[]): UnaskedLine[] {
  let readingLine = 0;
  return lines.flatMap((line) => {
    const place = readingLine;
    if (line.kind !== 'removed') readingLine += 1;
    return line.kind === 'same' ? [] : [{ ...line, readingLine: place }];
  });
}

function frameChanges(from: ProofText, to: ProofText): string[] {
  const title = (list: readonly Article[], others: readonly Article[]) =>
    list
      .filter(({ id }) => !others.some((other) => other.id === id))
      .map((article) => `《${article.title}》`);
  const parts: [string, (issue: Issue) => unknown][] = [
    ['版权页', ({ masthead }) => masthead],
    ['封面', ({ covers }) => covers],
    ['栏目与顺序', ({ columns }) => columns],
    ['期的其他项目', ({ masthead, covers, columns, ...rest }) => rest],
  ];
  return [
    ...parts
      .filter(([, part]) => canonicalJson(part(from.issue)) !== canonicalJson(part(to.issue)))
      .map(([name]) => name),
    ...title(to.articles, from.articles).map((name) => `增加${name}`),
    ...title(from.articles, to.articles).map((name) => `减少${name}`),
  ];
}
