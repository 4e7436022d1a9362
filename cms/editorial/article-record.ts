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

/** One clearance of a text: by which decision, and the `seq` of that. */
export type Clearance = { decision: 'passSecrecyReview' | 'passExternalReview'; hash: string; seq: number };

/** What the decisions on an article add up to. */
export type ArticleRecord = {
  /** `inReview`: registered; the reviews that count for the present text say how far it is. */
  road: 'draft' | 'submitted' | 'inReview' | 'returned' | 'rejected' | 'withdrawn';
  /** Passed reviews that no return has voided. They count only for the text they were taken on. */
  passes: readonly ReviewPass[];
  /** Everyone who ever passed a level, voided or not: nobody may ever take a second level. */
  reviewers: readonly ReviewPass[];
  /** 保密审查 and the answers to 送审, each for every text it counts for. */
  clearances: readonly Clearance[];
  /** 送审 was asked for: 终审 waits for an answer on its text. */
  externalReviewRequested: boolean;
  /** The issue the article is placed in. */
  placedIn?: string;
  /** The stage that returned it last. */
  returnedFrom?: ArticleStage;
};

const START: ArticleRecord = {
  road: 'draft',
  passes: [],
  reviewers: [],
  clearances: [],
  externalReviewRequested: false,
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
    case 'passExternalReview':
      return withClearance(record, entry, entry.decision);
    case 'requestExternalReview':
      return withExternalReview(record);
    case 'applyCorrection':
      return withCorrection(record, entry);
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

function withClearance(
  record: ArticleRecord,
  { hash, seq }: DecisionEntry,
  decision: Clearance['decision'],
): ArticleRecord {
  return { ...record, clearances: [...record.clearances, { decision, hash, seq }] };
}

// Asked again, an earlier answer counts no more.
function withExternalReview(record: ArticleRecord): ArticleRecord {
  const clearances = record.clearances.filter(({ decision }) => decision !== 'passExternalReview');
  return { ...record, clearances, externalReviewRequested: true };
}

/**
 * What counted for the text before a correction counts for the text with it. One of substance takes back 终审 and the
 * clearances: it was not what they saw.
 */
function withCorrection(record: ArticleRecord, { hash, correction }: DecisionEntry): ArticleRecord {
  if (!correction) throw new Error('an applied correction must say what it led to');
  const { kind, toHash } = correction;
  const isSubstance = kind === 'substance';
  const passes = record.passes.filter(
    (pass) => pass.hash === hash && !(isSubstance && pass.level === 'finalReview'),
  );
  const clearances = isSubstance ? [] : record.clearances.filter((item) => item.hash === hash);
  return {
    ...record,
    passes: [...record.passes, ...passes.map((pass) => ({ ...pass, hash: toHash }))],
    clearances: [...record.clearances, ...clearances.map((item) => ({ ...item, hash: toHash }))],
  };
}

/** Whether a clearance was given that counts for this text. */
export function isCleared(record: ArticleRecord, decision: Clearance['decision'], hash: string): boolean {
  return record.clearances.some((item) => item.decision === decision && item.hash === hash);
}

/** The `seq` of every review and clearance that counts for a text, also of those that corrections carried to it. */
export function countingSeqs({ passes, clearances }: ArticleRecord, hash: string): number[] {
  const counting = [...passes, ...clearances].filter((item) => item.hash === hash);
  return [...new Set(counting.map(({ seq }) => seq))].sort((a, b) => a - b);
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
