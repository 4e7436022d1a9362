import type { IssueRule } from '../../subjects.ts';

/** 更正: a published issue is opened for a correction; it is read, signed, released and published again as a new revision. */
export const correct: IssueRule = {
  name: 'correct',
  label: '更正',
  from: { published: ['editorInChief'] },
  to: ['corrected'],
  opinion: 'required',
};
