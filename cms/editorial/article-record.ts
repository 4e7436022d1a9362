import type { DecisionEntry } from './machine.ts';
import { type ArticleStage, levelRank, REVIEW_LEVELS, type ReviewLevel } from './states.ts';

/** Which decision passes which level. */
export const PASS_DECISIONS = {
  passFirstReview: 'firstReview',
  passSecondReview: 'secondReview',
  passFinalReview: 'finalReview',
} as const satisfies Record<string, ReviewLevel>;

/** One passed review: which level, by whom, on which text. */
export type ReviewPass = { level: ReviewLevel; by: { id: string; name: string }; hash: string; seq: number };

/** What the decisions on an article add up to. */
export type ArticleRecord = {
  /** `inReview`: registered; the reviews that count for the present text say how far it is. */
  road: 'draft' | 'submitted' | 'inReview' | 'returned' | 'rejected' | 'withdrawn';
  /** Passed reviews that no return has voided. They count only for the text they were taken on. */
  passes: readonly ReviewPass[];
  /** Everyone who ever passed a level, voided or not: nobody may ever take a second level. */
  reviewers: readonly ReviewPass[];
  /** Hashes on which 保密审查 was passed. */
  secrecyHashes: readonly string[];
  /** 送审 was asked for, and the hashes the answer approves. */
  externalReview: { requested: boolean; hashes: readonly string[] };
  /** The issue the article is placed in. */
  placedIn?: string;
  /** The stage that returned it last. */
  returnedFrom?: ArticleStage;
};

const START: ArticleRecord = {
  road: 'draft',
  passes: [],
  reviewers: [],
  secrecyHashes: [],
  externalReview: { requested: false, hashes: [] },
};

/** Folds the decisions on one article, in order of `seq`, into its record. */
export function foldArticle(entries: readonly DecisionEntry[]): ArticleRecord {
  return entries.reduce(applyToArticle, START);
}

function applyToArticle(record: ArticleRecord, entry: DecisionEntry): ArticleRecord {
  const level = passLevel(entry.decision);
  if (level) return withPass(record, entry, level);
  switch (entry.decision) {
    case 'submit':
      return { ...record, road: resumedRoad(record) };
    case 'register':
      return { ...record, road: 'inReview' };
    case 'returnForRevision':
      return withReturn(record, entry.from as ArticleStage);
    case 'reject':
      return { ...record, road: 'rejected' };
    case 'withdraw':
      return { ...record, road: 'withdrawn' };
    case 'passSecrecyReview':
      return { ...record, secrecyHashes: [...record.secrecyHashes, entry.hash] };
    case 'requestExternalReview':
      return { ...record, externalReview: { requested: true, hashes: [] } };
    case 'passExternalReview':
      return {
        ...record,
        externalReview: { requested: true, hashes: [...record.externalReview.hashes, entry.hash] },
      };
    case 'placeInIssue':
      return { ...record, placedIn: entry.issue };
    case 'takeOutOfIssue':
      return { ...record, placedIn: undefined };
    default:
      throw new Error(`unknown article decision: ${entry.decision}`);
  }
}

/** The level a decision passes; `undefined` when it passes none. */
export function passLevel(decision: string): ReviewLevel | undefined {
  return Object.hasOwn(PASS_DECISIONS, decision)
    ? PASS_DECISIONS[decision as keyof typeof PASS_DECISIONS]
    : undefined;
}

// Whoever had it taken on their behalf has used up their level as well.
function withPass(record: ArticleRecord, entry: DecisionEntry, level: ReviewLevel): ArticleRecord {
  const { actor, onBehalfOf, hash, seq } = entry;
  const pass = { level, by: actor, hash, seq };
  const persons = onBehalfOf ? [pass, { ...pass, by: onBehalfOf }] : [pass];
  return { ...record, passes: [...record.passes, pass], reviewers: [...record.reviewers, ...persons] };
}

// A return takes back the review of the level that returned and of every later one, on whatever text.
function withReturn(record: ArticleRecord, from: ArticleStage): ArticleRecord {
  const rank = levelRank(from);
  const passes = record.passes.filter((pass) => levelRank(pass.level) < rank);
  return { ...record, road: 'returned', returnedFrom: from, passes };
}

// A manuscript returned before it was registered waits for registration again.
function resumedRoad(record: ArticleRecord): ArticleRecord['road'] {
  return record.road === 'returned' && record.returnedFrom !== 'submitted' ? 'inReview' : 'submitted';
}

/**
 * The stage a record means for a text: the first level whose review does not count for this hash, else 发稿 or 编入.
 * An edit therefore lets the article fall back by itself, and a text put back exactly as it was regains its reviews.
 */
export function articleStage(record: ArticleRecord, hash: string): ArticleStage {
  if (record.road !== 'inReview') return record.road;
  const waiting = REVIEW_LEVELS.find((level) => !passOn(record, level, hash));
  return waiting ?? (record.placedIn ? 'placed' : 'accepted');
}

/** The review of a level that counts for a text. */
export function passOn(record: ArticleRecord, level: ReviewLevel, hash: string): ReviewPass | undefined {
  return record.passes.find((pass) => pass.level === level && pass.hash === hash);
}

/** The reviews that were passed on another text than the present one and so count no more; latest last. */
export function voidedPasses(record: ArticleRecord, hash: string): ReviewPass[] {
  return record.passes.filter((pass) => pass.hash !== hash && !passOn(record, pass.level, hash));
}
