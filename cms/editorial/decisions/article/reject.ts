import type { ArticleRule } from '../../subjects.ts';
import { checkNotPlaced } from './not-placed-check.ts';

/** 退稿, final. By the one whose turn it is. */
export const reject: ArticleRule = {
  name: 'reject',
  label: '退稿',
  from: {
    submitted: ['responsibleEditor'],
    firstReview: ['responsibleEditor'],
    secondReview: ['editorialDirector'],
    finalReview: ['editorInChief'],
    accepted: ['editorInChief'],
  },
  to: ['rejected'],
  opinion: 'required',
  check: ({ subject, record }) => checkNotPlaced(subject, record),
};
