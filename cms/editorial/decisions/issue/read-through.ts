import { checkProof } from '../../corrections/gates.ts';
import type { IssueRule } from '../../subjects.ts';
import { checkContent } from './content-check.ts';

/** 通读: the whole issue is read once more, on the latest proof, as it will be signed. An edit after it voids it. */
export const readThrough: IssueRule = {
  name: 'readThrough',
  label: '通读通过',
  from: {
    thirdProof: ['responsibleEditor', 'editorialDirector', 'editorInChief'],
    corrected: ['responsibleEditor', 'editorialDirector', 'editorInChief'],
  },
  to: ['readThrough'],
  opinion: 'optional',
  onProof: true,
  check: ({ subject }) => checkContent(subject) ?? checkProof(subject),
};
