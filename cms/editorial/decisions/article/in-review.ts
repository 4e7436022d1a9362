import type { ArticleRule } from '../../subjects.ts';

/** During the three reviews, by the editors who have a part in them. */
export const IN_REVIEW: ArticleRule['from'] = {
  firstReview: ['responsibleEditor', 'editorialDirector', 'editorInChief'],
  secondReview: ['responsibleEditor', 'editorialDirector', 'editorInChief'],
  finalReview: ['responsibleEditor', 'editorialDirector', 'editorInChief'],
};
