import type { ArticleRecord } from '../article-record.ts';
import type { ArticleStage, IssueStage } from '../states.ts';

/** Who was asked to do the next step, and until when（civil date）. */
export type Assignment = { assignee?: string; dueOn?: string };

type Common = {
  id: string;
  /** As people call it. */
  title: string;
  /** Since when it stands at its stage（ISO 8601）. */
  since: string;
  assignment?: Assignment;
};

/** An article on its road, as far as it matters for whom it waits. */
export type OpenArticle = Common & {
  type: 'article';
  stage: ArticleStage;
  /** The account that handed it in as its own. */
  ownerId?: string;
  bylineNames: readonly string[];
  record: ArticleRecord;
};

/** An issue on its road. */
export type OpenIssue = Common & { type: 'issue'; stage: IssueStage };

export type OpenSubject = OpenArticle | OpenIssue;
