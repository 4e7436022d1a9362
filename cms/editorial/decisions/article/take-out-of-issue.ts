import type { Problem } from '../../../../content/model/problem.ts';
import type { ArticleRecord } from '../../article-record.ts';
import type { Role } from '../../roles.ts';
import type { ArticleRule, ArticleSubject } from '../../subjects.ts';
import { checkNotFrozen } from './not-frozen-check.ts';

const PLANNERS: readonly Role[] = ['editorialDirector', 'editorInChief'];

/** 撤出本期: the article leaves the issue; its reviews stay. */
export const takeOutOfIssue: ArticleRule = {
  name: 'takeOutOfIssue',
  label: '撤出本期',
  from: {
    placed: PLANNERS,
    returned: PLANNERS,
    firstReview: PLANNERS,
    secondReview: PLANNERS,
    finalReview: PLANNERS,
  },
  to: ['accepted', 'returned', 'firstReview', 'secondReview', 'finalReview'],
  opinion: 'required',
  check: ({ subject, record }) => checkPlaced(subject, record) ?? checkNotFrozen(subject, '撤出'),
};

function checkPlaced({ label }: ArticleSubject, record: ArticleRecord): Problem | undefined {
  if (record.placedIn) return undefined;
  return {
    code: 'ArticleNotInIssue',
    title: '稿件没有编入任何一期',
    message: `${label}没有编入任何一期，无从撤出。`,
    hint: '不需要做什么；要编入某一期，请用“编入本期”。',
  };
}
