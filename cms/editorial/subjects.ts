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

/** An issue as a decision sees it: its articles in printed order, and what the last signed text held. */
export type IssueSubject = Subject & {
  issue: Issue;
  articles: readonly PlacedArticle[];
  /** Article id → hash at the last 签发. */
  signedArticles?: Readonly<Record<string, string>>;
  /** What stands in the way of setting or publishing the content as it is (schema, columns, images). */
  contentProblems: readonly Problem[];
};

export type ArticleRule = DecisionRule<ArticleSubject, ArticleRecord, ArticleStage>;
export type IssueRule = DecisionRule<IssueSubject, IssueRecord, IssueStage>;
