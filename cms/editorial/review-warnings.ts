import { foldArticle, passLevel, passOn } from './article-record.ts';
import type { DecisionEntry } from './machine.ts';
import { ARTICLE_STAGES, REVIEW_LEVELS } from './states.ts';

/** A sign that a review may be one in name only. It refuses nothing; it stays with the decision for everyone to see. */
export type ReviewWarning = { code: keyof typeof REVIEW_WARNINGS; message: string };

/** The signs and what they are called. */
export const REVIEW_WARNINGS = {
  ReviewTooFast: '审得太快',
  OpinionSparse: '意见空泛',
  OpinionCopied: '意见雷同',
  ReviewsWithinHour: '三审挤在一小时内',
} as const;

/** The fastest anyone reads to judge a text, in characters per minute: three times the usual speed of reading. */
export const FASTEST_READING = 1500;

/** An opinion of fewer characters（punctuation aside）says nothing about the text. */
export const SHORTEST_OPINION = 5;

const HOUR = 3_600_000;

/** What is known when a level is passed. Times are milliseconds since 1970. */
export type ReviewFacts = {
  entry: DecisionEntry;
  /** The decisions before it, each with its time. */
  history: readonly (DecisionEntry & { time: number })[];
  /** Characters of the text, as a reader sees it. */
  characters: number;
  /** Since when the reviewer had the text before them; else since when it waited for this level. */
  since: number;
  now: number;
};

/** The signs that a passed level was not really read; none for decisions that pass no level. */
export function reviewWarnings(facts: ReviewFacts): ReviewWarning[] {
  if (!passLevel(facts.entry.decision)) return [];
  return [tooFast(facts), sparse(facts), copied(facts), withinHour(facts)].filter(
    (item) => item !== undefined,
  );
}

function tooFast({ characters, since, now }: ReviewFacts): ReviewWarning | undefined {
  const seconds = Math.max(0, Math.round((now - since) / 1000));
  const least = Math.ceil((characters / FASTEST_READING) * 60);
  if (seconds >= least) return undefined;
  return {
    code: 'ReviewTooFast',
    message: `全文 ${characters} 字，至少要读 ${least} 秒，从看到文字到通过只有 ${seconds} 秒。`,
  };
}

function sparse({ entry }: ReviewFacts): ReviewWarning | undefined {
  const opinion = wordsOf(entry.opinion);
  if (Array.from(opinion).length >= SHORTEST_OPINION) return undefined;
  return { code: 'OpinionSparse', message: `意见只有“${entry.opinion ?? ''}”，没有说到这篇稿件。` };
}

function copied({ entry, history }: ReviewFacts): ReviewWarning | undefined {
  const opinion = wordsOf(entry.opinion);
  const same = history.find(
    (other) =>
      passLevel(other.decision) && other.decision !== entry.decision && wordsOf(other.opinion) === opinion,
  );
  if (!same || opinion === '') return undefined;
  const level = ARTICLE_STAGES[passLevel(same.decision)!];
  return { code: 'OpinionCopied', message: `意见与${same.actor.name}的${level}意见一字不差。` };
}

function withinHour({ entry, history, now }: ReviewFacts): ReviewWarning | undefined {
  const record = foldArticle([...history, entry]);
  const passes = REVIEW_LEVELS.map((level) => passOn(record, level, entry.hash));
  if (passes.includes(undefined)) return undefined;
  const times = passes.map((pass) => history.find(({ seq }) => seq === pass!.seq)?.time ?? now);
  const minutes = Math.ceil((now - Math.min(...times)) / 60_000);
  if (now - Math.min(...times) > HOUR) return undefined;
  return {
    code: 'ReviewsWithinHour',
    message: `初审、复审、终审在 ${Math.max(1, minutes)} 分钟里全部通过。`,
  };
}

function wordsOf(opinion: string | undefined): string {
  return (opinion ?? '').replace(/[\s\p{P}]/gu, '');
}
