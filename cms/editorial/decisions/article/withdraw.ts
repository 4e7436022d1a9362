import type { Role } from '../../roles.ts';
import type { ArticleRule } from '../../subjects.ts';
import { checkNotPlaced } from './not-placed-check.ts';
import { checkOwn } from './own-check.ts';

const BY_AUTHOR_OR_EDITOR: readonly Role[] = ['contributor', 'responsibleEditor', 'editorialDirector'];

/** 撤稿, final: by its author while under review, or by an editor for the author. */
export const withdraw: ArticleRule = {
  name: 'withdraw',
  label: '撤稿',
  from: {
    draft: BY_AUTHOR_OR_EDITOR,
    submitted: BY_AUTHOR_OR_EDITOR,
    returned: BY_AUTHOR_OR_EDITOR,
    firstReview: BY_AUTHOR_OR_EDITOR,
    secondReview: BY_AUTHOR_OR_EDITOR,
    finalReview: BY_AUTHOR_OR_EDITOR,
    accepted: ['editorialDirector', 'editorInChief'],
  },
  to: ['withdrawn'],
  opinion: 'required',
  check: (context) => checkOwn(context) ?? checkNotPlaced(context.subject, context.record),
};
