import type { ArticleRule } from '../../subjects.ts';

/** 提请送审: from now on 终审 waits for the answer of the body the opinion names. */
export const requestExternalReview: ArticleRule = {
  name: 'requestExternalReview',
  label: '提请送审',
  from: {
    firstReview: ['editorialDirector', 'editorInChief'],
    secondReview: ['editorialDirector', 'editorInChief'],
    finalReview: ['editorialDirector', 'editorInChief'],
  },
  to: ['firstReview', 'secondReview', 'finalReview'],
  opinion: 'required',
};
