import type { Role } from '../../roles.ts';
import type { ArticleRule } from '../../subjects.ts';

const APPLIERS: readonly Role[] = ['responsibleEditor', 'editorialDirector', 'editorInChief', 'production'];

/**
 * 改入校改: an agreed correction was put into the text. Recorded by the operation that does it, never taken by hand.
 * Reviews and clearances go along with the text, all but 终审 and 保密审查 where the correction is one of substance.
 */
export const applyCorrection: ArticleRule = {
  name: 'applyCorrection',
  label: '改入校改',
  from: {
    firstReview: APPLIERS,
    secondReview: APPLIERS,
    finalReview: APPLIERS,
    accepted: APPLIERS,
    placed: APPLIERS,
  },
  to: ['firstReview', 'secondReview', 'finalReview', 'accepted', 'placed'],
  opinion: 'optional',
  correction: 'required',
  byCommand: true,
};
