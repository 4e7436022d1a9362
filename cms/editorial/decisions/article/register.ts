import type { ArticleRule } from '../../subjects.ts';

/** 登记: the responsible editor takes a manuscript in and answers for it from here on. */
export const register: ArticleRule = {
  name: 'register',
  label: '登记',
  from: { submitted: ['responsibleEditor'] },
  to: ['firstReview'],
  opinion: 'optional',
};
