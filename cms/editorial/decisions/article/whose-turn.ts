import type { ArticleRule } from '../../subjects.ts';

/** Who has the turn at each stage, and so may also return or reject. */
export const WHOSE_TURN: ArticleRule['from'] = {
  submitted: ['responsibleEditor'],
  firstReview: ['responsibleEditor'],
  secondReview: ['editorialDirector'],
  finalReview: ['editorInChief'],
  accepted: ['editorInChief'],
};
