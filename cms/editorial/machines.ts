import { type ArticleRecord, articleStage, foldArticle } from './article-record.ts';
import { ARTICLE_DECISIONS } from './decisions/article/index.ts';
import { ISSUE_DECISIONS } from './decisions/issue/index.ts';
import { foldIssue, type IssueRecord, issueStage } from './issue-record.ts';
import type { Machine } from './machine.ts';
import { ARTICLE_STAGES, type ArticleStage, ISSUE_STAGES, type IssueStage } from './states.ts';
import type { ArticleSubject, IssueSubject } from './subjects.ts';

/** The road of an article. */
export const articleMachine: Machine<ArticleSubject, ArticleRecord, ArticleStage> = {
  stages: ARTICLE_STAGES,
  rules: ARTICLE_DECISIONS,
  fold: foldArticle,
  stageOf: articleStage,
};

/** The road of an issue. */
export const issueMachine: Machine<IssueSubject, IssueRecord, IssueStage> = {
  stages: ISSUE_STAGES,
  rules: ISSUE_DECISIONS,
  fold: foldIssue,
  stageOf: issueStage,
};
