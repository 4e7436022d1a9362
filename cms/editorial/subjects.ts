import type { Issue } from '../../content/model/issue.ts';
import type { Problem } from '../../content/model/problem.ts';
import type { ArticleRecord } from './article-record.ts';
import type { IssueRecord } from './issue-record.ts';
import type { DecisionRule, Subject } from './machine.ts';
import type { ArticleStage, IssueStage } from './states.ts';

/** An article as a decision sees it. */
export type ArticleSubject = Subject & {
  /** Accounts of its authors: who handed it in as their own. */
  authorIds: readonly string[];
  /** Names in the byline, as text. */
  bylineNames: readonly string[];
  /** The issue a `placeInIssue` names. */
  targetIssue?: { id: string; label: string; stage: IssueStage };
  /** The issue the article is placed in. */
  currentIssue?: { id: string; label: string; stage: IssueStage };
};

/** An article of an issue, as the issue's decisions see it. */
export type PlacedArticle = {
  id: string;
  title: string;
  hash: string;
  stage: ArticleStage;
  placedIn?: string;
};

/** How far the proofs of an issue are: what 校对, 签发 and 付印 are judged on. Corrections are named as in a sentence. */
export type ProofingState = {
  /** The latest proof: its number, the issue hash it was made of, the SHA-256 of its PDF. */
  latestProof?: { number: number; hash: string; sha256: string };
  /** Corrections asked for or agreed on and not in the text. */
  open: readonly string[];
  /** Corrections in the text that nobody has verified on a newer proof. */
  unverified: readonly string[];
  /** Articles with changes nobody had asked for and nobody answers for. */
  unasked: readonly string[];
};

/** An issue as a decision sees it: its articles in printed order, and what the last signed text held. */
export type IssueSubject = Subject & {
  issue: Issue;
  articles: readonly PlacedArticle[];
  /** Article id → hash at the last 签发. */
  signedArticles?: Readonly<Record<string, string>>;
  /** What stands in the way of setting or publishing the content as it is (schema, columns, images). */
  contentProblems: readonly Problem[];
  /** Absent where nobody has looked: then no proof counts. */
  proofing?: ProofingState;
};

export type ArticleRule = DecisionRule<ArticleSubject, ArticleRecord, ArticleStage>;
export type IssueRule = DecisionRule<IssueSubject, IssueRecord, IssueStage>;
