import type { ArticleRule } from '../../subjects.ts';
import { checkOwn } from './own-check.ts';

/** 交稿: a draft, or a returned manuscript, is handed in. A contributor hands in only their own. */
export const submit: ArticleRule = {
  name: 'submit',
  label: '交稿',
  from: { draft: ['contributor', 'responsibleEditor'], returned: ['contributor', 'responsibleEditor'] },
  to: ['submitted', 'firstReview', 'secondReview', 'finalReview'],
  opinion: 'optional',
  check: checkOwn,
};
